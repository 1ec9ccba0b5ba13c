// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/data/csv_scanner.h"

#include "snac/base/random.h"

#include <QTest>

using namespace snac::data;

namespace {

using Records = std::vector<std::vector<std::string>>;

/// All records of `text`, unescaped; the error as text in a record of its own.
Records scan(const std::string& text)
{
    CsvScanner scanner(text, "t.csv");
    Records records;
    std::vector<CsvScanner::Field> fields;
    while (true) {
        const auto more = scanner.next(fields);
        if (!more) {
            records.push_back({"error", more.error().toString()});
            return records;
        }
        if (!*more) {
            return records;
        }
        auto& record = records.emplace_back();
        for (const auto& field : fields) {
            record.push_back(CsvScanner::unescape(field.text));
        }
    }
}

} // namespace

class TestCsvScanner : public QObject
{
    Q_OBJECT

private slots:
    void splits()
    {
        QCOMPARE(scan("a,b\n1,2\n"), (Records{{"a", "b"}, {"1", "2"}}));
        QCOMPARE(scan("a;b\r\n1;2"), (Records{{"a", "b"}, {"1", "2"}}));
        QCOMPARE(scan("a\tb\n\t2\n"), (Records{{"a", "b"}, {"", "2"}}));
        QCOMPARE(scan("\xef\xbb\xbf"
                      "a,b\n\n  \n1,\n"),
                 (Records{{"a", "b"}, {"1", ""}}));
        QCOMPARE(scan("\"x,y\",\"line\nbreak\"\n\"a \"\"b\"\"\",c\n"),
                 (Records{{"x,y", "line\nbreak"}, {"a \"b\"", "c"}}));
        QCOMPARE(scan(""), Records{});
        QCOMPARE(scan("\n\r\n"), Records{});
        QCOMPARE(scan("\"a;b;c\",d\n"), (Records{{"a;b;c", "d"}}));
    }

    void errorsHaveTheirPlace()
    {
        QCOMPARE(scan("a,b\n1,\"open\n").back()[1], "t.csv:2:3: this quote is never closed");
        QVERIFY(scan("a,b\n1,\"x\"y\n").back()[1].starts_with("t.csv:2:6: text after a closing quote"));
        QVERIFY(
            scan(std::string("a,b\n1,\0\n", 8)).back()[1].starts_with("t.csv:2:3: this is not a text file"));
    }

    void placesCountLinesInsideQuotes()
    {
        const std::string text = "\"a\nb\",c\n12,34\n";
        CsvScanner scanner(text, "t.csv");
        std::vector<CsvScanner::Field> fields;
        QVERIFY(scanner.next(fields).value());
        QCOMPARE(fields[0].line, 1);
        QCOMPARE(fields[1].line, 2);
        QCOMPARE(fields[1].column, 4);
        QVERIFY(scanner.next(fields).value());
        QCOMPARE(fields[1].line, 3);
        QCOMPARE(fields[1].column, 4);
    }

    /// Whatever is written with RFC 4180 quoting is read back.
    void readsBackWhatIsQuoted()
    {
        snac::Random random(3);
        const std::string alphabet = "ab,;\"\n\r 1\t";
        for (int round = 0; round < 300; ++round) {
            Records table;
            std::string text;
            for (int r = 0; r < 4; ++r) {
                auto& record = table.emplace_back();
                for (int c = 0; c < 3; ++c) {
                    std::string field;
                    std::string quoted;
                    for (std::size_t i = random.index(6); i > 0; --i) {
                        const char letter = alphabet[random.index(alphabet.size())];
                        field += letter;
                        quoted += letter == '"' ? std::string(2, letter) : std::string(1, letter);
                    }
                    text += (c > 0 ? ",\"" : "\"") + quoted + '"';
                    record.push_back(field);
                }
                text += random.chance(0.5) ? "\n" : "\r\n";
            }
            QCOMPARE(scan(text), table);
        }
    }

    void survivesNoise()
    {
        snac::Random random(4);
        for (int round = 0; round < 2000; ++round) {
            std::string text;
            for (std::size_t i = random.index(60); i > 0; --i) {
                text +=
                    random.chance(0.5) ? ",;\"\n\r\t"[random.index(6)] : static_cast<char>(random.index(256));
            }
            (void)scan(text);
        }
    }
};

QTEST_GUILESS_MAIN(TestCsvScanner)
#include "tst_csv_scanner.moc"
