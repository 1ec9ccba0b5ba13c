// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/config/changed_settings.h"

#include <QTest>

using namespace snac;
using namespace snac::config;

class TestChangedSettings : public QObject
{
    Q_OBJECT

private slots:
    void nothingWasChanged()
    {
        study::StudyConfig config;
        config.trials = 60;
        QVERIFY(changedSettings(config, config, 4).empty()); // workers: one a core, and that is not said
        QCOMPARE(settingsText({}), std::string());
        QCOMPARE(withSettings("name: a # mine\n", {}), std::string("name: a # mine\n"));
    }

    void whatWasChangedStandsInTheText()
    {
        study::StudyConfig begun;
        begun.trials = 60;
        begun.workers = 1;
        study::StudyConfig now = begun;
        now.trials = 90;
        now.stop.maxMinutes = 2.5;
        now.stop.stalledGenerations = 4;
        const auto changes = changedSettings(begun, now, 2);
        QCOMPARE(settingsText(changes), std::string("search.n_trials: 90, search.max_minutes: 2.5, "
                                                    "search.stop_when_stalled: 4, search.workers: 2"));
        const std::string text =
            withSettings("# mine\nsearch:\n  n_trials: 60 # enough?\n  workers: 1\n", changes);
        QVERIFY2(text.starts_with("# mine\nsearch:\n  n_trials: 90 # enough?\n  workers: 2\n"), text.c_str());
        QVERIFY2(text.find("  max_minutes: 2.5\n") != std::string::npos, text.c_str());
        QVERIFY2(text.find("  stop_when_stalled: 4\n") != std::string::npos, text.c_str());
        QCOMPARE(changedSettings(begun, now, 0).size(), std::size_t(3)); // workers are not known
    }

    void whatIsNoYamlStays()
    {
        const std::string broken = "search: [1,\n";
        QCOMPARE(withSettings(broken, {{.path = "search.n_trials", .yaml = "9", .reason = {}}}), broken);
    }
};

QTEST_GUILESS_MAIN(TestChangedSettings)
#include "tst_changed_settings.moc"
