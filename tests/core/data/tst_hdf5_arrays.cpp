// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/data/hdf5_arrays.h"
#include "snac/data/prepare.h"

#include <hdf5.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <numeric>

using namespace snac::data;

class TestHdf5Arrays : public QObject
{
    Q_OBJECT

private:
    snac::RunControl m_control;
    QTemporaryDir m_folder;

    template<class T>
    static void add(hid_t file, const char* name, const std::vector<hsize_t>& shape,
                    const std::vector<T>& values, hid_t memory, hid_t stored)
    {
        const hid_t space = H5Screate_simple(static_cast<int>(shape.size()), shape.data(), nullptr);
        const hid_t links = H5Pcreate(H5P_LINK_CREATE);
        H5Pset_create_intermediate_group(links, 1);
        const hid_t set = H5Dcreate2(file, name, stored, space, links, H5P_DEFAULT, H5P_DEFAULT);
        H5Dwrite(set, memory, H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data());
        H5Dclose(set);
        H5Pclose(links);
        H5Sclose(space);
    }

    /// x and y in a group, as others write them: big-endian floats, bytes; one more matrix, and a text.
    std::string writeFile(const char* name)
    {
        const std::string path = m_folder.filePath(name).toStdString();
        const hid_t file = H5Fcreate(path.c_str(), H5F_ACC_TRUNC, H5P_DEFAULT, H5P_DEFAULT);
        std::vector<float> x(12);
        std::iota(x.begin(), x.end(), 1.0F);
        add(file, "train/x", {6, 2}, x, H5T_NATIVE_FLOAT, H5T_IEEE_F64BE);
        add(file, "train/y", {6}, std::vector<int>{0, 1, 2, 0, 1, 2}, H5T_NATIVE_INT, H5T_STD_U8LE);
        add(file, "other", {6, 3}, std::vector<int>(18, 7), H5T_NATIVE_INT, H5T_STD_I16BE);
        const hid_t text = H5Tcopy(H5T_C_S1);
        H5Tset_size(text, 4);
        add(file, "notes", {1}, std::vector<char>{'a', 'b', 'c', 0}, text, text);
        H5Tclose(text);
        H5Fclose(file);
        return path;
    }

    static QByteArray content(const std::string& path)
    {
        QFile file(QString::fromStdString(path));
        (void)file.open(QIODevice::ReadOnly);
        return file.readAll();
    }

private slots:
    void findsInputsAndTruthByTheirNames()
    {
        DatasetOptions options;
        options.name = "file";
        options.path = writeFile("a.h5");
        const auto dataset = loadDataset(options, m_control);
        QVERIFY2(dataset.has_value(), dataset ? "" : dataset.error().toString().c_str());
        QCOMPARE(dataset->samples.rows(), 6);
        QCOMPARE(dataset->samples.inputs(5, 1), 12.0F);
        QCOMPARE(dataset->samples.labels, (std::vector<int>{0, 1, 2, 0, 1, 2}));
        QCOMPARE(dataset->info.reading.format, std::string("HDF5 file"));
        QVERIFY(dataset->info.reading.inputs.find("train/x of 6 x 2") != std::string::npos);
    }

    void pathsChoose()
    {
        DatasetOptions options;
        options.name = "file";
        options.path = writeFile("b.h5");
        options.inputsKey = "/other";
        options.labelsKey = "train/y";
        const auto dataset = loadDataset(options, m_control);
        QVERIFY2(dataset.has_value(), dataset ? "" : dataset.error().toString().c_str());
        QCOMPARE(dataset->samples.inputs.cols(), 3);
        QCOMPARE(dataset->samples.inputs(0, 0), 7.0F);
        options.inputsKey = "nothing";
        const auto wrong = loadDataset(options, m_control);
        QVERIFY(!wrong && wrong.error().message.find("train/x (6 x 2)") != std::string::npos);
        options.inputsKey = "notes";
        QVERIFY(!loadDataset(options, m_control).has_value());
    }

    /// No damage ends the program, and none is taken for data in silence.
    void damageIsRefused()
    {
        const QByteArray whole = content(writeFile("c.h5"));
        QVERIFY(isHdf5(whole.toStdString()));
        for (const int size :
             {8, 64, 500, static_cast<int>(whole.size()) / 2, static_cast<int>(whole.size()) - 1}) {
            const auto cut = Hdf5Arrays::open(whole.left(size).toStdString(), "cut.h5");
            QVERIFY2(!cut && cut.error().toString().starts_with("cut.h5: "),
                     qPrintable(QString::number(size)));
        }
    }

    /// A data set that claims far more than it stores.
    void claimsOfSizeAreChecked()
    {
        const std::string path = m_folder.filePath("d.h5").toStdString();
        const hid_t file = H5Fcreate(path.c_str(), H5F_ACC_TRUNC, H5P_DEFAULT, H5P_DEFAULT);
        const hsize_t shape[] = {hsize_t{1} << 40U, 1U << 10U};
        const hsize_t chunk[] = {16, 16};
        const hid_t space = H5Screate_simple(2, shape, nullptr);
        const hid_t creation = H5Pcreate(H5P_DATASET_CREATE);
        H5Pset_chunk(creation, 2, chunk);
        const hid_t set = H5Dcreate2(file, "x", H5T_IEEE_F32LE, space, H5P_DEFAULT, creation, H5P_DEFAULT);
        H5Dclose(set);
        H5Pclose(creation);
        H5Sclose(space);
        H5Fclose(file);
        const auto arrays = Hdf5Arrays::open(content(path).toStdString(), "d.h5");
        QVERIFY2(arrays.has_value(), arrays ? "" : arrays.error().toString().c_str());
        const auto read = arrays->read("x");
        QVERIFY2(!read && read.error().toString().starts_with("d.h5:x: the header of this data set claims"),
                 read ? "" : read.error().toString().c_str());
    }
};

QTEST_GUILESS_MAIN(TestHdf5Arrays)
#include "tst_hdf5_arrays.moc"
