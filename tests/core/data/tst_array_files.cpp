// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/data/array_files.h"

#include "snac/data/hdf5_arrays.h"
#include "snac/data/npy.h"
#include "snac/data/npz.h"

#include "npy_writer.h"

#include <QTest>

using namespace snac::data;

class TestArrayFiles : public QObject
{
    Q_OBJECT

    const std::vector<NamedArray> m_arrays{{"a", {2, 3}, std::vector<float>{1, 2, 3, 4, 5, 6.5F}},
                                           {"b/c", {2}, std::vector<double>{0.1, -1e300}},
                                           {"d", {1, 1, 2}, std::vector<std::int64_t>{-5, 1LL << 60}}};

    static std::vector<double> numbersIn(std::string_view bytes)
    {
        const auto array = parseNpy(bytes, "test");
        std::vector<double> values(array ? array->header.count : 0);
        for (std::size_t row = 0; array && row < array->rows(); ++row) {
            array->readRow(row, values.data() + row * array->columns());
        }
        return values;
    }

private slots:
    /// Byte for byte what an independent writer makes.
    void arraysAreThoseOfNumPy()
    {
        QCOMPARE(npyBytes(m_arrays[0]), writeNpy("<f4", {2, 3}, {1, 2, 3, 4, 5, 6.5}, false, 1));
        QCOMPARE(npyBytes(m_arrays[1]), writeNpy("<f8", {2}, {0.1, -1e300}, false, 1));
    }

    void archivesHoldAll()
    {
        const auto bytes = npzBytes(m_arrays);
        QVERIFY(bytes.has_value());
        const auto entries = listNpz(*bytes, "test");
        QVERIFY2(entries.has_value(), entries ? "" : entries.error().toString().c_str());
        QCOMPARE(entries->size(), std::size_t(3));
        QCOMPARE((*entries)[1].name, std::string("b/c"));
        QCOMPARE(*unpackNpz((*entries)[0], "test"), npyBytes(m_arrays[0]));
        const auto last = unpackNpz((*entries)[2], "test");
        QCOMPARE(parseNpy(*last, "test")->integerText(1), std::string("1152921504606846976"));
    }

    void hdf5HoldsAll()
    {
        const auto bytes = hdf5Bytes(m_arrays);
        QVERIFY2(bytes.has_value(), bytes ? "" : bytes.error().toString().c_str());
        QVERIFY(isHdf5(*bytes));
        const auto arrays = Hdf5Arrays::open(*bytes, "test");
        QVERIFY2(arrays.has_value(), arrays ? "" : arrays.error().toString().c_str());
        QCOMPARE(arrays->entries().size(), std::size_t(3));
        QCOMPARE(numbersIn(*arrays->read("a")), (std::vector<double>{1, 2, 3, 4, 5, 6.5}));
        QCOMPARE(numbersIn(*arrays->read("b/c")), (std::vector<double>{0.1, -1e300}));
        const auto last = arrays->read("d");
        QCOMPARE(parseNpy(*last, "test")->integerText(1), std::string("1152921504606846976"));
        QCOMPARE(parseNpy(*last, "test")->header.shape, (std::vector<std::uint64_t>{1, 1, 2}));
    }

    void arraysAreDescribed()
    {
        QCOMPARE(arrayText(m_arrays[0]), std::string("2 x 3, 32-bit"));
        QCOMPARE(arrayText(m_arrays[2]), std::string("1 x 1 x 2, integers"));
    }
};

QTEST_GUILESS_MAIN(TestArrayFiles)
#include "tst_array_files.moc"
