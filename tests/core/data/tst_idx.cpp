// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/data/idx.h"

#include "idx_writer.h"

#include <QTest>

using namespace snac::data;

class TestIdx : public QObject
{
    Q_OBJECT

private slots:
    void readsBytesAndBigEndianNumbers()
    {
        const std::string bytes = writeIdx({2, 1, 2}, std::string("\x00\x7f\xff\x01", 4));
        const auto array = parseIdx(bytes, "f");
        QVERIFY2(array.has_value(), array ? "" : array.error().toString().c_str());
        QCOMPARE(array->rows(), std::size_t{2});
        QCOMPARE(array->columns(), std::size_t{2});
        double row[2] = {};
        array->readRow(0, row);
        QCOMPARE(row[1], 127.0);
        array->readRow(1, row);
        QCOMPARE(row[0], 255.0);
        const std::string shorts = writeIdx({2}, std::string("\x01\x00\xff\xfe", 4), 0x0B);
        const auto numbers = parseIdx(shorts, "f");
        QVERIFY(numbers.has_value());
        numbers->readRow(0, row);
        QCOMPARE(row[0], 256.0);
        numbers->readRow(1, row);
        QCOMPARE(row[0], -2.0);
    }

    void refusesWhatIsDamaged_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char* name, const std::string& bytes, const char* problem) {
            QTest::newRow(name) << QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())) << problem;
        };
        row("empty", "", "no IDX file");
        row("type", std::string("\0\0\x07\x01", 4), "no IDX file");
        row("no dimensions", std::string("\0\0\x08\0", 4), "no IDX file");
        row("half a header", writeIdx({5, 5}, "").substr(0, 9),
            "truncated: the header of 12 bytes ends after 9");
        row("nothing in it", writeIdx({3, 0, 2}, ""), "byte 8: dimension 2 is 0");
        row("a claim of 2^60 numbers", writeIdx({1U << 30U, 1U << 30U}, "abc"), "truncated");
        row("a claim beyond all sizes", writeIdx({0xffffffffU, 0xffffffffU, 0xffffffffU}, "abc"),
            "more numbers than any file holds");
        row("short", writeIdx({2, 2}, "abc"),
            "claims 4 bytes of numbers, and 3 are there: the file is truncated");
        row("long", writeIdx({2}, "abc"), "longer than it says");
    }

    void refusesWhatIsDamaged()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, problem);
        const auto array = parseIdx(file.toStdString(), "digits.idx");
        QVERIFY(!array.has_value());
        const QString text = QString::fromStdString(array.error().toString());
        QVERIFY2(text.startsWith("digits.idx: ") && text.contains(problem), qPrintable(text));
    }

    void labelsAreBesideTheImages()
    {
        QCOMPARE(idxLabelsPath("a/t10k-images-idx3-ubyte.gz"), std::string("a/t10k-labels-idx1-ubyte.gz"));
        QCOMPARE(idxLabelsPath("train-images.idx3-ubyte"), std::string("train-labels.idx1-ubyte"));
        QCOMPARE(idxLabelsPath("pictures"), std::string());
    }
};

QTEST_GUILESS_MAIN(TestIdx)
#include "tst_idx.moc"
