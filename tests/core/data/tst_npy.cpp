// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/data/npy.h"

#include "npy_writer.h"

#include "snac/base/random.h"

#include <QTest>

#include <bit>
#include <cmath>
#include <limits>

using namespace snac::data;

class TestNpy : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryType_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QList<double>>("values");
        for (const char* order : {"<", ">"}) {
            const auto row = [&](const char* type, const QList<double>& values) {
                QTest::addRow("%s%s", order, type) << QString(order) + type << values;
            };
            row("f2", {0.0, 1.0, -2.5, 65504.0, std::ldexp(1.0, -24), 0.333251953125});
            row("f4", {0.0, -1.5, 3.4e38F, 1e-40F, 2.0, 7.0});
            row("f8", {0.0, -1.5, 1e300, 0.1, 2.0, 7.0});
            row("i1", {0, -128, 127, -1, 5, 6});
            row("i2", {0, -32768, 32767, -1, 5, 6});
            row("i4", {0, -2147483648.0, 2147483647.0, -1, 5, 6});
            row("i8", {0, -9007199254740992.0, 9007199254740992.0, -1, 5, 6});
            row("u1", {0, 255, 1, 2, 3, 4});
            row("u2", {0, 65535, 1, 2, 3, 4});
            row("u4", {0, 4294967295.0, 1, 2, 3, 4});
            row("u8", {0, 9007199254740992.0, 1, 2, 3, 4});
        }
        QTest::newRow("bool") << "|b1" << QList<double>{0, 1, 1, 0, 1, 0};
    }

    void readsEveryType()
    {
        QFETCH(QString, type);
        QFETCH(QList<double>, values);
        for (const bool fortran : {false, true}) {
            for (const int version : {1, 2, 3}) {
                const auto bytes = writeNpy(type.toStdString(), {3, 2}, values, fortran, version);
                const auto array = parseNpy(bytes, "a.npy");
                QVERIFY2(array.has_value(), array ? "" : array.error().message.c_str());
                QCOMPARE(array->rows(), 3U);
                QCOMPARE(array->columns(), 2U);
                for (std::size_t r = 0; r < 3; ++r) {
                    double row[2];
                    array->readRow(r, row);
                    // The file has the values in its own order; in Fortran order the first index is fastest.
                    const auto at = [&](std::size_t c) {
                        return values[static_cast<int>(fortran ? c * 3 + r : r * 2 + c)];
                    };
                    QCOMPARE(row[0], at(0));
                    QCOMPARE(row[1], at(1));
                }
            }
        }
    }

    void laysFurtherDimensionsEndToEnd()
    {
        // a[i][j][k] = 100 i + 10 j + k, shape 2 x 3 x 2, in both orders.
        QList<double> c;
        QList<double> fortran;
        for (int i = 0; i < 12; ++i) {
            c << 100 * (i / 6) + 10 * (i / 2 % 3) + i % 2;
            fortran << 100 * (i % 2) + 10 * (i / 2 % 3) + i / 6;
        }
        const auto cBytes = writeNpy("<f4", {2, 3, 2}, c, false, 1);
        const auto fortranBytes = writeNpy("<f4", {2, 3, 2}, fortran, true, 1);
        const auto a = parseNpy(cBytes, "a").value();
        const auto b = parseNpy(fortranBytes, "b").value();
        for (std::size_t r = 0; r < 2; ++r) {
            double x[6];
            double y[6];
            a.readRow(r, x);
            b.readRow(r, y);
            for (int i = 0; i < 6; ++i) {
                QCOMPARE(x[i], 100.0 * static_cast<double>(r) + 10 * (i / 2) + i % 2);
                QCOMPARE(y[i], x[i]);
            }
        }
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, const char* header, const char* message) {
            QTest::newRow(name) << QByteArray(header) << message;
        };
        row("pickle", "{'descr': '|O', 'fortran_order': False, 'shape': (2,), }",
            "arrays of Python objects are not read");
        row("complex", "{'descr': '<c8', 'fortran_order': False, 'shape': (2,), }", "type '<c8'");
        row("long double", "{'descr': '<f16', 'fortran_order': False, 'shape': (2,), }", "type '<f16'");
        row("odd size", "{'descr': '<i3', 'fortran_order': False, 'shape': (2,), }", "type '<i3'");
        row("text", "{'descr': '<U5', 'fortran_order': False, 'shape': (2,), }", "this array holds words");
        row("records", "{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (2,), }",
            "arrays of records");
        row("scalar", "{'descr': '<f4', 'fortran_order': False, 'shape': (), }", "single number");
        row("empty", "{'descr': '<f4', 'fortran_order': False, 'shape': (0, 4), }", "empty");
        row("negative", "{'descr': '<f4', 'fortran_order': False, 'shape': (-1,), }", "no size");
        row("huge", "{'descr': '<f4', 'fortran_order': False, 'shape': (4294967296, 4294967296), }",
            "larger than any");
        row("huge times zero", "{'descr': '<f4', 'fortran_order': False, 'shape': (9999999999, 0), }",
            "empty");
        row("too huge", "{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999999999999,), }",
            "no size");
        row("lying", "{'descr': '<f4', 'fortran_order': False, 'shape': (1000000000,), }", "cut short");
        row("trailing", "{'descr': '<i1', 'fortran_order': False, 'shape': (1,), }", "trailing");
        row("many dimensions", "{'descr': '<f4', 'fortran_order': False, 'shape': (1,1,1,1,1,1,1,1,1), }",
            "more than 8");
        row("no shape", "{'descr': '<f4', 'fortran_order': False, }", "missing");
        row("order", "{'descr': '<f4', 'fortran_order': Maybe, 'shape': (2,), }", "neither True nor False");
        row("unknown key", "{'code': 'os', 'descr': '<f4', }", "unknown key");
        row("not a dictionary", "hello", "does not start");
        row("unclosed", "{'descr': '<f4', 'fortran_order': False, 'shape': (2,", "no size");
        row("unclosed text", "{'descr: ", "a key is expected");
    }

    void refuses()
    {
        QFETCH(QByteArray, header);
        QFETCH(QString, message);
        const auto array = parseNpy(framed(header.toStdString(), 1) + std::string(8, '\0'), "a.npy");
        QVERIFY(!array.has_value());
        const auto text = QString::fromStdString(array.error().toString());
        QVERIFY2(text.startsWith("a.npy: ") && text.contains(message), qPrintable(text));
    }

    void truncationIsAnErrorAnywhere()
    {
        const auto whole = writeNpy("<f4", {3, 2}, {1, 2, 3, 4, 5, 6}, false, 1);
        QVERIFY(parseNpy(whole, "a").has_value());
        for (std::size_t length = 0; length < whole.size(); ++length) {
            QVERIFY(!parseNpy(whole.substr(0, length), "a").has_value());
        }
        std::string version = whole;
        version[6] = 4;
        QVERIFY(!parseNpy(version, "a").has_value());
        std::string length = whole;
        length[9] = '\xff';
        QVERIFY(!parseNpy(length, "a").has_value());
    }

    void survivesDamagedBytes()
    {
        const auto whole = writeNpy("<f4", {3, 2}, {1, 2, 3, 4, 5, 6}, false, 1);
        snac::Random random(9);
        for (int round = 0; round < 20000; ++round) {
            std::string bytes = whole;
            for (std::size_t i = 1 + random.index(3); i > 0; --i) {
                bytes[random.index(100)] = static_cast<char>(random.index(256));
            }
            if (const auto array = parseNpy(bytes, "a")) {
                std::vector<double> row(array->columns());
                array->readRow(array->rows() - 1, row.data());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestNpy)
#include "tst_npy.moc"
