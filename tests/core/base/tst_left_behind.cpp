// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/base/left_behind.h"

#include <QTest>

#include <string>
#include <thread>

using namespace snac;

class TestLeftBehind : public QObject
{
    Q_OBJECT

private slots:
    void whatIsLeftLivesAsLongAsTheKeeper()
    {
        std::weak_ptr<int> seen;
        {
            const LeftBehind rest;
            {
                auto data = std::make_shared<int>(1);
                seen = data;
                LeftBehind::leave(data);
                QVERIFY(!data); // taken over
            }
            QCOMPARE(rest.count(), std::size_t{1});
            QVERIFY(!seen.expired());
        }
        QVERIFY(seen.expired());
    }

    void withoutAKeeperNothingIsTaken()
    {
        std::string text = "as it was";
        LeftBehind::leave(text);
        QCOMPARE(text, std::string("as it was"));
    }

    /// Each thread has its own, and the inner one of two counts.
    void keepersDoNotMix()
    {
        const LeftBehind outer;
        std::thread other([] {
            std::string text = "elsewhere";
            LeftBehind::leave(text);
        });
        other.join();
        QCOMPARE(outer.count(), std::size_t{0});
        {
            const LeftBehind inner;
            std::string text = "here";
            LeftBehind::leave(text);
            QCOMPARE(inner.count(), std::size_t{1});
        }
        std::string text = "after";
        LeftBehind::leave(text);
        QCOMPARE(outer.count(), std::size_t{1});
    }
};

QTEST_GUILESS_MAIN(TestLeftBehind)
#include "tst_left_behind.moc"
