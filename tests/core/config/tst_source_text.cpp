// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/config/source_text.h"

#include <QTest>

using namespace snac::config;

class TestSourceText : public QObject
{
    Q_OBJECT

private slots:
    void placesCountLinesAndCharacters()
    {
        const SourceText source("a\n\xc3\xa9\xc3\xa9x\r\n\nlast", "f");
        QCOMPARE(source.lines(), 4);
        const auto place = source.placeOf(6); // the x
        QCOMPARE(place.file, std::string("f"));
        QCOMPARE(place.line, 2);
        QCOMPARE(place.column, 3);
        QCOMPARE(source.lineEnd(2), std::size_t{7}); // before \r\n
        QCOMPARE(source.lineStart(4), std::size_t{10});
        QCOMPARE(source.lineEnd(4), std::size_t{14});
        QCOMPARE(source.lineStart(5), std::size_t{14});
        QCOMPARE(source.placeOf(1000).line, 4);
    }

    void findingsEndWithTheirLine()
    {
        const SourceText source("abc\ndef", "f");
        const auto finding = source.finding(Severity::Warning, "m", 1, 7, "p");
        QCOMPARE(finding.length, 2);
        QCOMPARE(finding.place.column, 2);
        QCOMPARE(source.finding(Severity::Error, "m", 7, 7).length, 1);
        QCOMPARE(source.finding(Severity::Error, "m", 99, 120).place.line, 2);
    }

    void messagesAreBounded()
    {
        const SourceText source("x", "f");
        const std::string message =
            source.finding(Severity::Error, "a" + std::string(5000, '\xa9'), 0, 1).message;
        QVERIFY(message.size() <= 1003);
        QVERIFY(message.ends_with("..."));
    }
};

QTEST_GUILESS_MAIN(TestSourceText)
#include "tst_source_text.moc"
