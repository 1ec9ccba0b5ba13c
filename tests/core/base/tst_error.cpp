// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/base/error.h"

#include <QTest>

#include <memory>

class TestError : public QObject
{
    Q_OBJECT

private slots:
    void textNamesWhatIsKnown_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("text");
        QTest::newRow("all") << "a.yaml" << 3 << 7 << "a.yaml:3:7: bad";
        QTest::newRow("no column") << "a.yaml" << 3 << 0 << "a.yaml:3: bad";
        QTest::newRow("file only") << "a.yaml" << 0 << 0 << "a.yaml: bad";
        QTest::newRow("no file") << "" << 3 << 7 << "line 3:7: bad";
        QTest::newRow("nothing") << "" << 0 << 0 << "bad";
    }

    void textNamesWhatIsKnown()
    {
        QFETCH(QString, file);
        QFETCH(int, line);
        QFETCH(int, column);
        QFETCH(QString, text);
        const snac::Error error{"bad", {file.toStdString(), line, column}};
        QCOMPARE(QString::fromStdString(error.toString()), text);
    }

    void failConvertsToAnyResult()
    {
        const auto broken = []() -> snac::Result<int> { return snac::fail("no", {"f", 1, 2}); };
        QVERIFY(!broken());
        QCOMPARE(broken().error().place.line, 1);
    }

    void tryHandsOnValueOrError_data()
    {
        QTest::addColumn<bool>("good");
        QTest::newRow("value") << true;
        QTest::newRow("error") << false;
    }

    /// With a value that cannot be copied and an error that has a place and a kind.
    void tryHandsOnValueOrError()
    {
        QFETCH(bool, good);
        using Owned = std::unique_ptr<int>;
        const auto make = [good]() -> snac::Result<Owned> {
            return good ? snac::Result<Owned>(std::make_unique<int>(7)) : snac::failCancelled("asked to");
        };
        bool reached = false;
        const auto plusOne = [&]() -> snac::Result<int> {
            SNAC_TRY(const auto owned, make());
            reached = true;
            return *owned + 1;
        };
        const auto result = plusOne();
        QCOMPARE(reached, good);
        QCOMPARE(result.value_or(0), good ? 8 : 0);
        if (!good) {
            QVERIFY(result.error().isCancelled());
            QCOMPARE(result.error().message, std::string("asked to"));
        }
    }

    void checkGoesOnOnlyWithoutError()
    {
        int steps = 0;
        const auto run = [&](int failing) -> snac::Result<> {
            for (int i = 0; i < 3; ++i) {
                SNAC_CHECK(i == failing ? snac::Result<>(snac::fail("step", {"f", i + 1, 0}))
                                        : snac::Result<>());
                ++steps;
            }
            return {};
        };
        QVERIFY(run(-1));
        QCOMPARE(steps, 3);
        const auto stopped = run(1);
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().place.line, 2);
        QCOMPARE(steps, 4);
    }
};

QTEST_GUILESS_MAIN(TestError)
#include "tst_error.moc"
