// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/base/run_control.h"

#include <QTest>

#include <string>
#include <thread>

using namespace snac;

class TestLeftBehind : public QObject
{
    Q_OBJECT

private slots:
    void whatIsLeftLivesAsLongAsItIsKept()
    {
        RunControl control;
        std::weak_ptr<int> seen;
        {
            const KeepsRest rest(control.rest());
            {
                auto data = std::make_shared<int>(1);
                seen = data;
                control.rest().leave(data);
                QVERIFY(!data); // taken over
            }
            QCOMPARE(control.rest().count(), std::size_t{1});
            QVERIFY(!seen.expired());
        }
        QVERIFY(seen.expired());
        QCOMPARE(control.rest().count(), std::size_t{0});
    }

    void whereNothingIsKeptNothingIsTaken()
    {
        RunControl control;
        std::string text = "as it was";
        control.rest().leave(text);
        QCOMPARE(text, std::string("as it was"));
    }

    /// Of each job its own, whatever the thread.
    void jobsDoNotMix()
    {
        RunControl one;
        RunControl other;
        const KeepsRest rest(one.rest());
        std::thread thread([&] {
            std::string text = "of one";
            one.rest().leave(text);
            text = "of the other";
            other.rest().leave(text);
        });
        thread.join();
        QCOMPARE(one.rest().count(), std::size_t{1});
        QCOMPARE(other.rest().count(), std::size_t{0});
    }
};

QTEST_GUILESS_MAIN(TestLeftBehind)
#include "tst_left_behind.moc"
