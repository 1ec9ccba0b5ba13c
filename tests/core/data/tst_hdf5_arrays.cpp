// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/data/hdf5_arrays.h"
#include "snac/data/npy.h"
#include "snac/data/prepare.h"

#include <hdf5.h>
#include <sys/wait.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
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

    static qsizetype openFiles()
    {
        return QDir("/proc/self/fd").entryList(QDir::AllEntries | QDir::System).size();
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
            const std::string part = whole.left(size).toStdString();
            const auto cut = Hdf5Arrays::open(part, "cut.h5");
            QVERIFY2(!cut && cut.error().toString().starts_with("cut.h5: "),
                     qPrintable(QString::number(size)));
        }
    }

    /// Bytes at which Debian's libhdf5 1.10 reads through a null pointer: the root group's tree is nowhere.
    void damageThatEndsTheLibraryIsAnError()
    {
        const std::vector<NamedArray> arrays{
            {.name = "x", .shape = {2, 1, 2}, .values = std::vector<double>{1, 2, 3, 4}},
            {.name = "y", .shape = {2}, .values = std::vector<std::int64_t>{0, 1}}};
        std::string bytes = hdf5Bytes(arrays).value();
        constexpr std::size_t message = 0x70; // of the root group's header, that names its tree and its names
        QCOMPARE(bytes.substr(message, 4), std::string("\x11\0\x10\0", 4));
        bytes.replace(message + 8, 8, 8, '\xff');
        const qsizetype files = openFiles();
        for (int i = 0; i < 3; ++i) {
            const auto opened = Hdf5Arrays::open(bytes, "e.h5");
            QVERIFY(!opened && opened.error().kind == snac::ErrorKind::Wrong);
            const std::string text = opened.error().toString();
            QVERIFY2(
                text.starts_with("e.h5: this HDF5 file cannot be read: it is damaged, and the HDF5 library "
                                 "gave up on it"),
                text.c_str());
        }
        QCOMPARE(openFiles(), files);
        QVERIFY(::waitpid(-1, nullptr, WNOHANG) == -1 && errno == ECHILD);
        DatasetOptions options;
        options.name = "file";
        options.path = m_folder.filePath("e.h5").toStdString();
        QFile file(QString::fromStdString(options.path));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray::fromStdString(bytes)) > 0);
        file.close();
        const auto dataset = loadDataset(options, m_control);
        QVERIFY(!dataset && dataset.error().place.file == options.path);
        QVERIFY(dataset.error().message.find("gave up on it") != std::string::npos);
    }

    /// Damage at any place of a small file: a value or an error, and no end of the program.
    void noDamagedByteEndsTheProgram()
    {
        const std::string whole =
            hdf5Bytes({{.name = "x", .shape = {2, 2}, .values = std::vector<float>{1, 2, 3, 4}}}).value();
        const auto good = Hdf5Arrays::open(whole, "f.h5");
        QVERIFY(good.has_value());
        const std::string numbers(good->read("x").value().view());
        for (std::size_t at = 0x60; at + 8 <= whole.size(); at += 24) {
            std::string bytes = whole;
            bytes.replace(at, 8, 8, '\xff');
            const auto arrays = Hdf5Arrays::open(bytes, "f.h5");
            for (const auto& entry : arrays ? arrays->entries() : std::vector<Hdf5Arrays::Entry>()) {
                const auto read = arrays->read(entry.path);
                QVERIFY(!read || parseNpy(*read, "f.h5").has_value());
            }
        }
        QCOMPARE(std::string(good->read("x").value().view()), numbers); // nothing of it is left here
        QVERIFY(::waitpid(-1, nullptr, WNOHANG) == -1 && errno == ECHILD);
    }

    void cancelledReadingEnds()
    {
        const std::string bytes =
            hdf5Bytes({{.name = "x", .shape = {2, 2}, .values = std::vector<float>{1, 2, 3, 4}}}).value();
        const auto stop = [](std::int64_t) { return false; };
        const auto opened = Hdf5Arrays::open(bytes, "g.h5", stop);
        QVERIFY(!opened && opened.error().isCancelled());
        const auto arrays = Hdf5Arrays::open(bytes, "g.h5");
        QVERIFY(arrays.has_value());
        const auto read = arrays->read("x", stop);
        QVERIFY(!read && read.error().isCancelled());
        QVERIFY(arrays->read("x").has_value());
        const auto unknown = arrays->read("z");
        QVERIFY(!unknown && unknown.error().toString().starts_with("g.h5:z: "));
        QVERIFY(::waitpid(-1, nullptr, WNOHANG) == -1 && errno == ECHILD);
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
        const std::string bytes = content(path).toStdString();
        const auto arrays = Hdf5Arrays::open(bytes, "d.h5");
        QVERIFY2(arrays.has_value(), arrays ? "" : arrays.error().toString().c_str());
        const auto read = arrays->read("x");
        QVERIFY2(!read && read.error().toString().starts_with("d.h5:x: the header of this data set claims"),
                 read ? "" : read.error().toString().c_str());
    }
};

QTEST_GUILESS_MAIN(TestHdf5Arrays)
#include "tst_hdf5_arrays.moc"
