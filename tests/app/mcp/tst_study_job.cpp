// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an agent says of a local search means what it means in the terminal.
#include "study_draft.h"

#include "snac/config/local_search.h"

#include <QJsonArray>
#include <QTest>

using namespace snac;

namespace {

/// All settings, a line each.
std::string textOf(const Result<compression::CompressionOptions>& options)
{
    if (!options) {
        return options.error().toString();
    }
    std::string text;
    for (const config::Field* field : config::localSearchFields()) {
        text += std::string(field->path) + ": " + config::localSearchValue(field->path, *options) + "\n";
    }
    return text;
}

} // namespace

class TestStudyJob : public QObject
{
    Q_OBJECT

    hardware::BoardCatalogue m_boards;

    [[nodiscard]] Result<compression::CompressionOptions> asked(const QJsonObject& settings,
                                                                const std::string& budget = {}) const
    {
        compression::CompressionOptions study;
        study.epochs = 77; // of the study, where nothing else is said
        return mcp::localSearchOf(study, settings, budget, m_boards);
    }

    [[nodiscard]] static Result<compression::CompressionOptions>
    inTerminal(std::string_view preset, const std::vector<config::WrittenSetting>& over = {})
    {
        compression::CompressionOptions study;
        study.epochs = 77;
        SNAC_TRY(const auto* const known, config::localSearchPreset(preset));
        const auto base = config::withLocalSearch(study, known->settings);
        const auto all = config::withLocalSearch(base.options.value(), over);
        return all.options.value();
    }

private slots:
    void presetsAreTheTerminals()
    {
        QCOMPARE(mcp::localSearchBudgets().size(), config::localSearchPresets().size());
        for (const std::string& name : mcp::localSearchBudgets()) {
            QCOMPARE(textOf(asked({}, name)), textOf(inTerminal(name)));
            QCOMPARE(textOf(asked({{"preset", QString::fromStdString(name)}})), textOf(inTerminal(name)));
            QVERIFY(
                QString::fromStdString(mcp::localSearchBudgetHelp()).contains(QString::fromStdString(name)));
        }
        QVERIFY(mcp::localSearchProperties().contains("preset"));
    }

    void settingsCountOverAPreset()
    {
        QCOMPARE(textOf(asked({{"preset", "light"}, {"epochs", 3}})),
                 textOf(inTerminal("light", {{"local_search.pruning_epochs", "3"}})));
    }

    void aScheduleMayBeAList()
    {
        QCOMPARE(textOf(asked({{"schedule", QJsonArray{50, 75, 92.5}}})),
                 textOf(asked({{"schedule", "50, 75, 92.5"}})));
        QVERIFY(asked({{"schedule", QJsonArray{50, 75}}}));
        QVERIFY(!asked({{"schedule", QJsonArray{75, 50}}}));
        QVERIFY(!asked({{"schedule", QJsonArray{"50", QJsonObject()}}}));
    }

    void whatIsRefused()
    {
        QVERIFY(QString::fromStdString(textOf(asked({{"epochs", 3}}, "light"))).contains("not both"));
        QVERIFY(QString::fromStdString(textOf(asked({{"preset", "lite"}}))).contains("light"));
        QVERIFY(QString::fromStdString(textOf(asked({{"preset", 5}}))).contains("one name"));
        QVERIFY(
            QString::fromStdString(textOf(asked({{"presets", "light"}}))).contains("did you mean preset"));
    }
};

QTEST_GUILESS_MAIN(TestStudyJob)
#include "tst_study_job.moc"
