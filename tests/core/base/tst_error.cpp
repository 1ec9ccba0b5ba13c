// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/base/error.h"

#include <QTest>

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
};

QTEST_GUILESS_MAIN(TestError)
#include "tst_error.moc"
