// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/synthesis/writers/hls/hls_text.h"

#include "snac/base/number_text.h"
#include "snac/base/random.h"

#include <QTest>

#include <cmath>

using namespace snac;
using namespace snac::synthesis;

class TestHlsText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void literalsAreExact();
    void textsOfOthersCannotLeaveAComment_data();
    void textsOfOthersCannotLeaveAComment();
    void arraysBreakTheirLines();
};

void TestHlsText::literalsAreExact()
{
    QCOMPARE(hlsLiteral(5, 4, "t"), std::string("0.3125"));
    QCOMPARE(hlsLiteral(-3, -2, "t"), std::string("-12"));
    QCOMPARE(hlsLiteral((std::int64_t{1} << 60) + 1, 0, "t"), std::string("t(1152921504606846976) + t(1)"));
    Random random(1);
    for (int i = 0; i < 2000; ++i) {
        const auto raw = static_cast<std::int64_t>(random.next() >> random.integer(11, 63));
        const int fraction = static_cast<int>(random.integer(-60, 120));
        const auto number = numberFrom(hlsLiteral(-raw, fraction, "t"));
        QVERIFY(number && *number == std::ldexp(-static_cast<double>(raw), -fraction));
    }
}

void TestHlsText::textsOfOthersCannotLeaveAComment_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("comment");
    QTest::newRow("plain") << QByteArray("jets (new), 12 %") << QByteArray("jets (new), 12 %");
    QTest::newRow("line") << QByteArray("a\nint x;\r") << QByteArray("a_int x__");
    QTest::newRow("continued") << QByteArray("a\\") << QByteArray("a_");
    QTest::newRow("comment ends") << QByteArray("a */ b") << QByteArray("a _/ b");
    QTest::newRow("Tcl") << QByteArray("[exec x] $y {") << QByteArray("_exec x_ _y _");
    QTest::newRow("other letters") << QByteArray("gr\xc3\xb6") << QByteArray("gr__");
    QTest::newRow("long") << QByteArray(200, 'x') << QByteArray(80, 'x') + "...";
}

void TestHlsText::textsOfOthersCannotLeaveAComment()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, comment);
    QCOMPARE(QByteArray::fromStdString(hlsComment(text.toStdString())), comment);
}

void TestHlsText::arraysBreakTheirLines()
{
    QCOMPARE(hlsArray(3, [](std::size_t i) { return std::to_string(i); }), std::string("{0, 1, 2}"));
    const std::string longArray = hlsArray(500, [](std::size_t) { return std::string("0.03125"); });
    std::size_t last = 0;
    for (std::size_t at = longArray.find('\n'); at != std::string::npos; at = longArray.find('\n', at + 1)) {
        QVERIFY(at - last < 115);
        last = at;
    }
    QVERIFY(last > 0);
}

QTEST_GUILESS_MAIN(TestHlsText)
#include "tst_hls_text.moc"
