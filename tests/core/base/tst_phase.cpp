// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/base/phase.h"

#include <QTest>

#include <set>
#include <string>

using namespace snac;

class TestPhase : public QObject
{
    Q_OBJECT

private slots:
    /// What a person reads tells the phases apart.
    void eachHasWordsOfItsOwn()
    {
        std::set<std::string> texts;
        const int last = static_cast<int>(Phase::Estimating);
        for (int i = 0; i <= last; ++i) {
            const std::string text(phaseText(static_cast<Phase>(i)));
            QVERIFY2(i == static_cast<int>(Phase::Waiting) || !text.empty(), std::to_string(i).c_str());
            texts.insert(text);
        }
        QCOMPARE(static_cast<int>(texts.size()), last + 1);
    }
};

QTEST_GUILESS_MAIN(TestPhase)
#include "tst_phase.moc"
