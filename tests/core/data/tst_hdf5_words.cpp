// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/data/hdf5_words.h"

#include "snac/data/npy_words.h"
#include "snac/data/prepare.h"

#include <QTemporaryDir>
#include <QTest>

#include <string>
#include <vector>

using namespace snac::data;

class TestHdf5Words : public QObject
{
    Q_OBJECT

private:
    snac::RunControl m_control;
    QTemporaryDir m_folder;

    /// A data set in a file that holds nothing else; -1: not made.
    struct Written
    {
        hid_t file, set;
        Written(const QString& path, hid_t type, const std::vector<hsize_t>& shape, const void* values)
            : file(H5Fcreate(path.toUtf8().constData(), H5F_ACC_TRUNC, H5P_DEFAULT, H5P_DEFAULT))
        {
            const hid_t space = H5Screate_simple(static_cast<int>(shape.size()), shape.data(), nullptr);
            set = H5Dcreate2(file, "label", type, space, H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT);
            if (values != nullptr) {
                H5Dwrite(set, type, H5S_ALL, H5S_ALL, H5P_DEFAULT, values);
            }
            H5Sclose(space);
        }
        ~Written()
        {
            H5Dclose(set);
            H5Fclose(file);
        }
    };

    /// As h5py writes str: texts of any length, in UTF-8.
    static hid_t variableType()
    {
        const hid_t type = H5Tcopy(H5T_C_S1);
        H5Tset_size(type, H5T_VARIABLE);
        H5Tset_cset(type, H5T_CSET_UTF8);
        return type;
    }

    static hid_t fixedType(std::size_t size, H5T_str_t padding)
    {
        const hid_t type = H5Tcopy(H5T_C_S1);
        H5Tset_size(type, size);
        H5Tset_strpad(type, padding);
        return type;
    }

    static std::vector<std::string> read(const std::optional<std::string>& bytes)
    {
        return bytes ? npyWords(*bytes, "a.h5").value_or(std::vector<std::string>{"not read"})
                     : std::vector<std::string>{};
    }

private slots:
    void textsOfAnyLength()
    {
        const hid_t type = variableType();
        const std::vector<const char*> words{"gluon", "q", "früh", "", "gluon"};
        const Written file(m_folder.filePath("v.h5"), type, {5}, words.data());
        QCOMPARE(read(hdf5Words(file.set, 4096)),
                 (std::vector<std::string>{"gluon", "q", "früh", "", "gluon"}));
        const Written column(m_folder.filePath("c.h5"), type, {5, 1}, words.data());
        QCOMPARE(read(hdf5Words(column.set, 4096)).size(), std::size_t(5));
        const Written unwritten(m_folder.filePath("n.h5"), type, {3}, nullptr);
        QCOMPARE(read(hdf5Words(unwritten.set, 4096)), (std::vector<std::string>(3)));
        H5Tclose(type);
    }

    void paddedTexts()
    {
        const std::string zeros("on\0\0off\0", 8), spaces("on  off ");
        for (const auto& [padding, bytes] : {std::pair{H5T_STR_NULLPAD, zeros}, {H5T_STR_SPACEPAD, spaces}}) {
            const hid_t type = fixedType(4, padding);
            const Written file(m_folder.filePath("f.h5"), type, {2}, bytes.data());
            QCOMPARE(read(hdf5Words(file.set, 4096)), (std::vector<std::string>{"on", "off"}));
            H5Tclose(type);
        }
    }

    void whatIsNoLabelIsNotRead()
    {
        const std::vector<int> numbers{1, 2};
        const Written integers(m_folder.filePath("i.h5"), H5T_NATIVE_INT, {2}, numbers.data());
        QVERIFY(!hdf5Words(integers.set, 4096));
        const hid_t type = variableType();
        const std::vector<const char*> words{"a", "b", "c", "d"};
        const Written matrix(m_folder.filePath("m.h5"), type, {2, 2}, words.data());
        QVERIFY(!hdf5Words(matrix.set, 4096));
        const std::string text(300, 'x');
        const std::vector<const char*> longOnes{text.c_str()};
        const Written abstract(m_folder.filePath("l.h5"), type, {1}, longOnes.data());
        QVERIFY(!hdf5Words(abstract.set, 4096));
        const Written lie(m_folder.filePath("h.h5"), type, {hsize_t{1} << 40U}, nullptr);
        QVERIFY(!hdf5Words(lie.set, 4096)); // more rows than a file of this size can hold
        H5Tclose(type);
    }

    /// The whole way: an HDF5 file whose labels are words.
    void theyAreTheTruth()
    {
        const QString path = m_folder.filePath("jets.h5");
        {
            const hid_t type = variableType();
            const std::vector<const char*> words{"top", "gluon", "top", "W", "gluon", "W"};
            const Written file(path, type, {6}, words.data());
            const hsize_t shape[2] = {6, 2};
            const hid_t space = H5Screate_simple(2, shape, nullptr);
            const hid_t set =
                H5Dcreate2(file.file, "x", H5T_IEEE_F32LE, space, H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT);
            const std::vector<float> x{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
            H5Dwrite(set, H5T_NATIVE_FLOAT, H5S_ALL, H5S_ALL, H5P_DEFAULT, x.data());
            H5Dclose(set);
            H5Sclose(space);
            H5Tclose(type);
        }
        DatasetOptions options;
        options.name = "file";
        options.path = path.toStdString();
        const auto dataset = loadDataset(options, m_control);
        QVERIFY2(dataset.has_value(), dataset ? "" : dataset.error().toString().c_str());
        QCOMPARE(dataset->info.classNames, (std::vector<std::string>{"W", "gluon", "top"}));
        QCOMPARE(dataset->samples.labels, (std::vector<int>{2, 1, 2, 0, 1, 0}));
    }
};

QTEST_GUILESS_MAIN(TestHdf5Words)
#include "tst_hdf5_words.moc"
