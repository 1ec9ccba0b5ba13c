// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/data/npy_words.h"

#include "npy_writer.h"

#include <QString>
#include <QTest>

using namespace snac::data;

namespace {

std::string wordFile(const std::string& type, const std::string& shape, const std::string& bytes)
{
    return framed("{'descr': '" + type + "', 'fortran_order': False, 'shape': " + shape + ", }", 1) + bytes;
}

/// As NumPy writes str: four bytes a character, zeros behind.
std::string wide(const std::vector<QString>& words, std::size_t width, bool bigEndian)
{
    std::string bytes;
    for (const QString& word : words) {
        QList<uint> codes = word.toUcs4();
        codes.resize(static_cast<qsizetype>(width));
        for (const uint code : codes) {
            for (int i = 0; i < 4; ++i) {
                bytes += static_cast<char>(code >> (8 * (bigEndian ? 3 - i : i)) & 0xffU);
            }
        }
    }
    return bytes;
}

} // namespace

class TestNpyWords : public QObject
{
    Q_OBJECT

private slots:
    void charactersOfAllSizes_data()
    {
        QTest::addColumn<bool>("bigEndian");
        QTest::newRow("little endian") << false;
        QTest::newRow("big endian") << true;
    }

    void charactersOfAllSizes()
    {
        QFETCH(bool, bigEndian);
        const std::vector<QString> words{QStringLiteral("größe"), QStringLiteral("日本"),
                                         QString::fromUtf8("\xf0\x9f\x90\xb8!"), QString()};
        const std::string file = wordFile(bigEndian ? ">U5" : "<U5", "(4,)", wide(words, 5, bigEndian));
        QVERIFY(holdsWords(file));
        const auto read = npyWords(file, "w.npy");
        QVERIFY2(read.has_value(), read ? "" : read.error().toString().c_str());
        QCOMPARE(read->size(), words.size());
        for (std::size_t i = 0; i < words.size(); ++i) {
            QCOMPARE(QString::fromStdString((*read)[i]), words[i]);
        }
    }

    void bytesAreUtf8()
    {
        const std::string column = wordFile("|S4", "(2, 1)", std::string("no\0\0", 4) + "w\xc3\xa4h");
        const auto read = npyWords(column, "w.npy");
        QVERIFY2(read.has_value(), read ? "" : read.error().toString().c_str());
        QCOMPARE(*read, (std::vector<std::string>{"no", "w\xc3\xa4h"}));
    }

    void whatIsNoTextIsRefused_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("says");
        const auto add = [](const char* name, const std::string& file, const char* says) {
            QTest::newRow(name) << QByteArray::fromStdString(file) << QByteArray(says);
        };
        const auto code = [](std::uint64_t number) { return littleEndian(number, 4); };
        add("surrogate", wordFile("<U1", "(2,)", code('a') + code(0xd800)), "row 2 is no text");
        add("beyond the last", wordFile("<U1", "(2,)", code(0x110000) + code('a')), "row 1 is no text");
        add("behind the end", wordFile("<U3", "(1,)", code('a') + code(0) + code('b')), "row 1 is no text");
        add("no UTF-8", wordFile("|S2", "(1,)", "\xff\xfe"), "row 1 is no text");
        add("zero inside", wordFile("|S3", "(1,)", std::string("a\0b", 3)), "row 1 is no text");
        add("two columns", wordFile("|S1", "(2, 2)", "abcd"), "one dimension");
        add("cut", wordFile("<U2", "(2,)", code('a')), "cut short");
        add("numbers", writeNpy("<f4", {2}, {1, 2}, false, 1), "type '<f4'");
        add("no width", wordFile("<U0", "(2,)", ""), "words");
    }

    void whatIsNoTextIsRefused()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, says);
        const auto read = npyWords(file.toStdString(), "w.npy");
        QVERIFY(!read.has_value());
        QVERIFY2(read.error().message.contains(says.toStdString()), read.error().message.c_str());
    }

    /// Numbers that were saved as text are numbers.
    void writtenNumbersAreNumbers()
    {
        Dataset dataset;
        dataset.samples.inputs = Matrix::Zero(4, 1);
        const auto classes = setWrittenTruth(dataset, {"3", "1", "3", "1"}, {}, {}, "w.npy");
        QVERIFY2(classes.has_value(), classes ? "" : classes.error().message.c_str());
        QCOMPARE(dataset.info.classNames, (std::vector<std::string>{"1", "3"}));
        Dataset targets;
        targets.samples.inputs = Matrix::Zero(4, 1);
        QVERIFY(setWrittenTruth(targets, {"3.5", "1", "-2", "1e3"}, {}, {}, "w.npy").has_value());
        QCOMPARE(targets.info.task, TaskKind::Regression);
        QCOMPARE(targets.samples.targets(3, 0), 1000.0F);
        Dataset missing;
        missing.samples.inputs = Matrix::Zero(2, 1);
        const auto line = setWrittenTruth(missing, {"ok", "NA"}, {4, 9}, {}, "w.txt");
        QVERIFY(!line);
        QCOMPARE(line.error().place.line, 9);
        QVERIFY(!setWrittenTruth(missing, {"ok"}, {}, {}, "w.npy"));
    }
};

QTEST_APPLESS_MAIN(TestNpyWords)
#include "tst_npy_words.moc"
