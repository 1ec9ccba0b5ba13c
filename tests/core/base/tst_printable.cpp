// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/base/printable.h"

#include <QTest>

using namespace snac;

class TestPrintable : public QObject
{
    Q_OBJECT

private slots:
    void escapesWhatATerminalWouldObey_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("shown");
        QTest::addColumn<QByteArray>("name");
        const auto row = [](const char* tag, const QByteArray& text, const QByteArray& shown,
                            const QByteArray& name) { QTest::newRow(tag) << text << shown << name; };
        row("plain", "LUT 12 %", "LUT 12 %", "LUT 12 %");
        row("letters",
            "fa\xC3\xA7"
            "ade \xE2\x82\xAC \xF0\x9F\x98\x80",
            "fa\xC3\xA7"
            "ade \xE2\x82\xAC \xF0\x9F\x98\x80",
            "fa\xC3\xA7"
            "ade \xE2\x82\xAC \xF0\x9F\x98\x80");
        row("lines", "a\n\tb", "a\n\tb", "a\\u000a\\u0009b");
        row("colour", "\x1b[31mred", "\\u001b[31mred", "\\u001b[31mred");
        row("title", "\x1b]0;x\x07", "\\u001b]0;x\\u0007", "\\u001b]0;x\\u0007");
        row("carriage return", "ok\rno", "ok\\u000dno", "ok\\u000dno");
        row("delete", "a\x7f", "a\\u007f", "a\\u007f");
        row("c1 csi",
            "\xC2\x9B"
            "31m",
            "\\u009b31m", "\\u009b31m");
        row("raw c1",
            "\x9B"
            "31m",
            "\\u009b31m", "\\u009b31m");
        row("right to left",
            "a\xE2\x80\xAE"
            "b",
            "a\\u202eb", "a\\u202eb");
        row("isolate",
            "a\xE2\x81\xA6"
            "b",
            "a\\u2066b", "a\\u2066b");
        row("no width",
            "a\xE2\x80\x8B"
            "b",
            "a\\u200bb", "a\\u200bb");
        row("soft hyphen",
            "a\xC2\xAD"
            "b",
            "a\\u00adb", "a\\u00adb");
        row("byte order mark", "\xEF\xBB\xBFx", "\\ufeffx", "\\ufeffx");
        row("tag", "\xF3\xA0\x81\x81", "\\U000e0041", "\\U000e0041");
        row("family", "\xF0\x9F\x91\xA8\xE2\x80\x8D\xF0\x9F\x91\xA9", // joined
            "\xF0\x9F\x91\xA8\xE2\x80\x8D\xF0\x9F\x91\xA9", "\xF0\x9F\x91\xA8\xE2\x80\x8D\xF0\x9F\x91\xA9");
        row("latin 1", "caf\xE9", "caf\\u00e9", "caf\\u00e9");
        row("overlong", "\xC0\x9B", "\\u00c0\\u009b", "\\u00c0\\u009b");
        row("surrogate", "\xED\xA0\x80", "\\u00ed\\u00a0\\u0080", "\\u00ed\\u00a0\\u0080");
        row("cut short", "a\xE2\x82", "a\\u00e2\\u0082", "a\\u00e2\\u0082");
        row("nul", QByteArray("a\0b", 3), "a\\u0000b", "a\\u0000b");
    }

    void escapesWhatATerminalWouldObey()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, shown);
        QFETCH(QByteArray, name);
        QCOMPARE(QByteArray::fromStdString(printable(text.toStdString())), shown);
        QCOMPARE(QByteArray::fromStdString(printableName(text.toStdString())), name);
        QVERIFY(isUtf8(printable(text.toStdString())));
    }

    void shortensLongNames()
    {
        const std::string huge(1 << 20, 'x');
        QCOMPARE(printableName(huge), std::string(80, 'x') + "... (1048576 bytes)");
        QCOMPARE(printableName(std::string(80, 'x')), std::string(80, 'x'));
        // A character is not cut in two.
        const std::string euros = "a\xE2\x82\xAC\xE2\x82\xAC";
        for (std::size_t most = 1; most < euros.size(); ++most) {
            QVERIFY2(isUtf8(printableName(euros, most)), printableName(euros, most).c_str());
            QVERIFY(!printableName(euros, most).contains("\\u"));
        }
    }

    void cellsAreNoFormulas_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("cell");
        QTest::newRow("plain") << QByteArray("16-8-5 relu") << QByteArray("16-8-5 relu");
        QTest::newRow("empty") << QByteArray() << QByteArray();
        QTest::newRow("quotes") << QByteArray("a,\"b\"\n") << QByteArray("\"a,\"\"b\"\"\n\"");
        for (const char* start : {"=", "+", "-", "@", "\t"}) {
            QTest::newRow(start) << QByteArray(start) + "cmd" << QByteArray("'") + start + "cmd";
        }
        QTest::newRow("return") << QByteArray("\r=1") << QByteArray("\"'\r=1\"");
        QTest::newRow("call") << QByteArray("=HYPERLINK(\"x\",1)")
                              << QByteArray("\"'=HYPERLINK(\"\"x\"\",1)\"");
    }

    void cellsAreNoFormulas()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, cell);
        QCOMPARE(QByteArray::fromStdString(csvText(text.toStdString())), cell);
    }
};

QTEST_APPLESS_MAIN(TestPrintable)
#include "tst_printable.moc"
