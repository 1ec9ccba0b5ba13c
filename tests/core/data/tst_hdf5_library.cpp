// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/data/hdf5_library.h"

#include "snac/data/hdf5_arrays.h"
#include "snac/data/npy.h"

#include <QTemporaryFile>
#include <QTest>

using namespace snac::data;

class TestHdf5Library : public QObject
{
    Q_OBJECT

    QTemporaryFile m_file;

    /// What is left behind by work that is done here, whole files being no danger.
    QByteArray left()
    {
        m_file.seek(0);
        return m_file.readAll();
    }

private slots:
    void initTestCase() { QVERIFY(m_file.open()); }

    void listsNamesAndHeaders()
    {
        const std::string bytes =
            hdf5Bytes({{.name = "a/x", .shape = {2, 3}, .values = std::vector<float>(6, 1.5F)}}).value();
        ApartResult result(m_file.handle());
        QVERIFY(listHdf5(bytes, "a.h5", result));
        const QByteArray list = left();
        QCOMPARE(list.left(7), QByteArray("\3\0\0\0a/x", 7));
        const std::string header = list.mid(11).toStdString();
        QCOMPARE(static_cast<std::size_t>(static_cast<unsigned char>(list[7])), header.size());
        const auto parsed = parseNpyHeader(header, "a.h5");
        QVERIFY(parsed.has_value());
        QCOMPARE(parsed->shape, (std::vector<std::uint64_t>{2, 3}));

        QVERIFY(readHdf5(bytes, "a.h5", "a/x", result));
        const std::string array = left().toStdString();
        QVERIFY(array.starts_with(header));
        double row[3];
        const auto numbers = parseNpy(array, "a.h5");
        QVERIFY(numbers.has_value());
        numbers->readRow(1, row);
        QCOMPARE(row[2], 1.5);
    }

    void saysWhyNot()
    {
        const std::string bytes =
            hdf5Bytes({{.name = "x", .shape = {1}, .values = std::vector<float>{1}}}).value();
        ApartResult result(m_file.handle());
        QVERIFY(!readHdf5(bytes, "a.h5", "y", result));
        QCOMPARE(left(), QByteArray("this data set holds no numbers"));
        QVERIFY(!listHdf5(std::string_view(bytes).substr(0, 100), "a.h5", result));
        QVERIFY(left().startsWith("this HDF5 file cannot be opened"));
    }
};

QTEST_GUILESS_MAIN(TestHdf5Library)
#include "tst_hdf5_library.moc"
