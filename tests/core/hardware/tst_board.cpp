// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/base/random.h"
#include "snac/hardware/board.h"

#include <QTest>

#include <set>

using namespace snac;
using hardware::parseBoard;

namespace {

const char* const good = "# a comment\n"
                         "id: my-board\n"
                         "name: My board\n"
                         "part: xc7z010clg400-1\n"
                         "family: Zynq-7000\n"
                         "aliases: [mine, other]\n"
                         "lut: 17600\n"
                         "ff: 35200\n"
                         "dsp: 80\n"
                         "bram18: 120\n"
                         "uram: 0\n"
                         "default_clock_ns: 8.5\n"
                         "notes: |\n"
                         "  two\n"
                         "  lines\n";

const char* const minimal = "id: b\npart: xcku040\nlut: 1\nff: 2\ndsp: 0\nbram18: 0\n";

} // namespace

class TestBoard : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryKey()
    {
        const auto board = parseBoard(good, "my.yaml");
        QVERIFY2(board.has_value(), board ? "" : board.error().toString().c_str());
        QCOMPARE(board->id, std::string("my-board"));
        QCOMPARE(board->name, std::string("My board"));
        QCOMPARE(board->part, std::string("xc7z010clg400-1"));
        QCOMPARE(board->family, std::string("Zynq-7000"));
        QCOMPARE(board->aliases.size(), std::size_t{2});
        QCOMPARE(board->lut, 17600);
        QCOMPARE(board->ff, 35200);
        QCOMPARE(board->dsp, 80);
        QCOMPARE(board->bram18, 120);
        QCOMPARE(board->uram, 0);
        QCOMPARE(board->defaultClockNs, 8.5);
        QCOMPARE(board->notes, std::string("two\nlines\n"));
        QCOMPARE(board->file, std::string("my.yaml"));
    }

    void optionalKeysHaveDefaults()
    {
        const auto board = parseBoard(minimal, "");
        QVERIFY(board.has_value());
        QCOMPARE(board->name, std::string("b"));
        QCOMPARE(board->defaultClockNs, 5.0);
    }

    // `text` replaces the line that starts with `key` in the good file, or is appended.
    void errorsNameThePlace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("part");
        const QByteArray all = good;
        const auto with = [&](const char* from, const char* to) { return QByteArray(all).replace(from, to); };
        QTest::newRow("misspelt") << with("dsp: 80", "dps: 80") << 9 << 1 << "did you mean `dsp`";
        QTest::newRow("bram36") << with("bram18: 120", "bram: 60") << 10 << 1 << "bram18";
        QTest::newRow("far from all") << all + "fluxcapacitor: 1\n" << 16 << 1 << "a board has id";
        QTest::newRow("twice") << all + "lut: 5\n" << 16 << 1 << "given twice (first in line 7)";
        QTest::newRow("negative") << with("lut: 17600", "lut: -4") << 7 << 6 << "between 1 and";
        QTest::newRow("zero lut") << with("lut: 17600", "lut: 0") << 7 << 6 << "between 1 and";
        QTest::newRow("absurd") << with("lut: 17600", "lut: 99999999999999999999") << 7 << 6
                                << "between 1 and";
        QTest::newRow("overflow") << with("dsp: 80", "dsp: 1e999") << 9 << 6 << "between 0 and";
        QTest::newRow("fraction") << with("dsp: 80", "dsp: 80.5") << 9 << 6 << "whole number";
        QTest::newRow("not a number") << with("dsp: 80", "dsp: many") << 9 << 6 << "not `many`";
        QTest::newRow("nan") << with("dsp: 80", "dsp: nan") << 9 << 6 << "whole number";
        QTest::newRow("hex") << with("dsp: 80", "dsp: 0x50") << 9 << 6 << "whole number";
        QTest::newRow("unit") << with("lut: 17600", "lut: 17k") << 7 << 6 << "not `17k`";
        QTest::newRow("number is a list") << with("dsp: 80", "dsp: [80]") << 9 << 6 << "whole number";
        QTest::newRow("clock") << with("8.5", "0") << 12 << 19 << "between 0.5 and 1000";
        QTest::newRow("empty id") << with("id: my-board", "id: ''") << 2 << 5 << "not empty";
        QTest::newRow("id with path") << with("id: my-board", "id: ../../etc") << 2 << 5 << "letters, digits";
        QTest::newRow("aliases a word") << with("[mine, other]", "mine") << 6 << 10 << "must be a list";
        QTest::newRow("aliases nested") << with("[mine, other]", "[[mine]]") << 6 << 11 << "must be a text";
        QTest::newRow("a list") << QByteArray("- 1\n- 2\n") << 1 << 1 << "key: value";
        QTest::newRow("empty") << QByteArray() << 1 << 1 << "empty";
        QTest::newRow("only a comment") << QByteArray("# nothing\n") << 1 << 1 << "empty";
        QTest::newRow("two documents") << all + "---\nid: b\n" << 16 << 1 << "one board a file";
        QTest::newRow("after the end") << all + "...\nid: b\n" << 16 << 1 << "one board a file";
        QTest::newRow("flow map") << QByteArray("{id: b, lut: 1}\nff: 2\n") << 1 << 1 << "key: value";
        QTest::newRow("leading comma") << "," + all << 1 << 1 << "empty"; // endless in yaml-cpp's LoadAll()
        QTest::newRow("tab") << with("lut: 17600", "\tlut: 17600") << 7 << 1 << "not with tabs";
        QTest::newRow("no colon") << with("dsp: 80", "dsp 80") << 10 << 7 << "YAML";
        QTest::newRow("open bracket") << with("[mine, other]", "[mine, other") << 0 << 0 << "YAML";
        QTest::newRow("binary") << QByteArray("\x7f"
                                              "ELF\x02\x01\x01\0\0",
                                              9)
                                << 1 << 5 << "control byte";
        QTest::newRow("complex key") << all + "? [a, b]\n: c\n" << 16 << 3 << "plain word";
        QTest::newRow("merge key") << with("dsp: 80", "<<: {dsp: 80}") << 9 << 1 << "unknown key";
    }

    void errorsNameThePlace()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, line);
        QFETCH(int, column);
        QFETCH(QString, part);
        const auto board = parseBoard(text.toStdString(), "f.yaml");
        QVERIFY(!board.has_value());
        const QString message = QString::fromStdString(board.error().toString());
        QVERIFY2(message.contains(part), qPrintable(message));
        QCOMPARE(board.error().place.file, std::string("f.yaml"));
        if (line > 0) {
            QVERIFY2(board.error().place.line == line && board.error().place.column == column,
                     qPrintable(message));
        }
    }

    void missingTotalsAreNamedTogether()
    {
        const auto board = parseBoard("id: b\npart: x\nlut: 5\n", "f.yaml");
        QVERIFY(!board.has_value());
        for (const char* key : {"`ff`", "`dsp`", "`bram18`"}) {
            QVERIFY2(board.error().message.find(key) != std::string::npos, board.error().message.c_str());
        }
        QVERIFY(board.error().message.find("`lut`") == std::string::npos);
    }

    void survivesHostileText()
    {
        QVERIFY(!parseBoard(std::string(10'000'000, 'a'), "f"));
        QVERIFY(!parseBoard(std::string(60'000, '['), "f"));
        QVERIFY(!parseBoard(std::string(60'000, '-'), "f"));
        std::string dashes;
        std::string questions;
        for (int i = 0; i < 20'000; ++i) {
            dashes += "- ";
            questions += "? ";
        }
        QVERIFY(!parseBoard(dashes, "f"));
        QVERIFY(!parseBoard(questions, "f"));
        std::string laughs = "id: &a [x, x]\n";
        for (char c = 'b'; c < 'z'; ++c) {
            laughs += std::string(1, c) + ": &" + c + " [*" + static_cast<char>(c - 1) + ", *" +
                      static_cast<char>(c - 1) + "]\n";
        }
        QVERIFY(!parseBoard(laughs, "f"));
        QVERIFY(!parseBoard("id: &a *a\n", "f"));
    }

    // Random damage must end in a board or a message, and never in a board with impossible totals.
    void survivesRandomDamage()
    {
        Random random(7);
        const std::string bytes = "\t\n :-[]{}&*!|>'\"%@`#,?0123456789.eE+abc\xff\x80";
        int accepted = 0;
        for (int i = 0; i < 3000; ++i) {
            std::string text = good;
            const auto edits = random.integer(1, 6);
            for (std::int64_t e = 0; e < edits && !text.empty(); ++e) {
                const std::size_t at = random.index(text.size());
                switch (random.index(3)) {
                case 0:
                    text[at] = bytes[random.index(bytes.size())];
                    break;
                case 1:
                    text.erase(at, random.index(12));
                    break;
                default:
                    text.insert(at, 1, bytes[random.index(bytes.size())]);
                    break;
                }
            }
            const auto board = parseBoard(text, "f");
            if (board) {
                ++accepted;
                QVERIFY(!board->id.empty() && board->lut >= 1 && board->ff >= 1 && board->dsp >= 0 &&
                        board->bram18 >= 0 && board->uram >= 0 && board->defaultClockNs > 0.0);
            } else {
                QVERIFY(!board.error().message.empty() && board.error().place.line >= 1);
            }
        }
        QVERIFY(accepted > 100 && accepted < 2900); // both branches were really tried
    }

    void keysAreUniqueAndExplained()
    {
        std::set<std::string_view> names;
        for (const auto& key : hardware::boardKeys()) {
            QVERIFY(names.insert(key.name).second);
            QVERIFY(!key.help.empty());
            QVERIFY(key.minimum <= key.maximum);
        }
        QVERIFY(names.contains("bram18"));
    }
};

QTEST_GUILESS_MAIN(TestBoard)
#include "tst_board.moc"
