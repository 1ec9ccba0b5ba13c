// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/data/class_folder.h"
#include "snac/data/pictures.h"
#include "snac/data/prepare.h"
#include "snac/data/rows.h"

#include "picture_writer.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace snac::data;

class TestClassFolder : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    snac::RunControl m_control;

    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }

    void put(const QString& name, const std::string& bytes) const
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes.data(), static_cast<qint64>(bytes.size()));
    }

    /// `count` grey pictures of 3 x 2 pixels whose first tells them apart.
    void fill(const QString& folder, int count, int from = 0) const
    {
        for (int i = 0; i < count; ++i) {
            put(folder + QStringLiteral("/%1.pgm").arg(i, 3, 10, QLatin1Char('0')),
                "P5 3 2 255\n" + std::string(1, static_cast<char>(from + i)) + "bcdef");
        }
    }

    [[nodiscard]] snac::Result<Dataset> read(const QString& name, DatasetOptions options = {})
    {
        options.name = "file";
        options.path = path(name).toStdString();
        return loadDataset(options, m_control);
    }

    static QString noteOf(const Dataset& dataset)
    {
        QString text;
        for (const auto* list : {&dataset.info.reading.leftOut, &dataset.info.reading.notes}) {
            for (const std::string& line : *list) {
                text += QString::fromStdString(line) + "; ";
            }
        }
        return text;
    }

private slots:
    void foldersAreClasses()
    {
        fill("plain/10", 3, 100);
        fill("plain/2", 4, 50);
        put("plain/2/notes.txt", "x");
        put("plain/.hidden/a.pgm", "P5 1 1 255\na");
        put("plain/README", "x");
        const auto dataset = read("plain");
        QVERIFY2(dataset.has_value(), dataset ? "" : dataset.error().toString().c_str());
        QCOMPARE(dataset->info.classNames, (std::vector<std::string>{"2", "10"}));
        QCOMPARE(dataset->samples.labels, (std::vector<int>{0, 0, 0, 0, 1, 1, 1}));
        QCOMPARE(dataset->samples.inputs.cols(), 6);
        QCOMPARE(dataset->samples.inputs(2, 0), 52.0F);
        QCOMPARE(dataset->samples.inputs(4, 0), 100.0F);
        QCOMPARE(dataset->samples.inputs(0, 5), static_cast<float>('f'));
        QCOMPARE(dataset->fullScale, 255.0F);
        QCOMPARE(dataset->image, (std::array<int, 2>{2, 3}));
        QCOMPARE(dataset->info.inputNames[4], std::string("r1c1"));
        QCOMPARE(dataset->info.reading.classCounts, (std::vector<std::int64_t>{4, 3}));
        const QString notes = noteOf(*dataset);
        QVERIFY2(notes.contains("1 file whose names are not those of pictures") &&
                     notes.contains("1 file beside the folders"),
                 qPrintable(notes));
    }

    void aClassMayHaveNoTestPictures()
    {
        fill("lacks/train/a", 5, 1);
        fill("lacks/train/b", 5, 11);
        fill("lacks/test/b", 2, 201);
        const auto inside = read("lacks");
        QVERIFY2(inside.has_value(), inside ? "" : inside.error().toString().c_str());
        QCOMPARE(inside->testRows, 2);
        QCOMPARE(inside->samples.labels.back(), 1);
        DatasetOptions beside;
        beside.testPath = path("lacks/test").toStdString();
        const auto named = read("lacks/train", beside);
        QVERIFY2(named.has_value(), named ? "" : named.error().toString().c_str());
        QCOMPARE(named->samples.labels, inside->samples.labels);
        QVERIFY(!read("lacks/test")); // to train on it is no set
    }

    void picturesOfOtherKindsAreNamed()
    {
        put("kinds/a/0.TIF", "x");
        put("kinds/b/0.TIF", "x");
        for (const char* folder : {"kinds", "kinds/a"}) {
            const auto refused = read(folder);
            QVERIFY(!refused);
            QVERIFY2(
                refused.error().message.starts_with("pictures like '0.TIF' are not read: save them as PNG"),
                refused.error().message.c_str());
        }
    }

    void trainAndTestAreParts()
    {
        fill("parts/Train/a", 5, 1);
        fill("parts/Train/b", 5, 11);
        fill("parts/test/b", 2, 201);
        fill("parts/test/a", 2, 211);
        fill("parts/val/a", 2, 220);
        const auto dataset = read("parts");
        QVERIFY2(dataset.has_value(), dataset ? "" : dataset.error().toString().c_str());
        QCOMPARE(dataset->testRows, 4);
        QCOMPARE(dataset->samples.rows(), 14);
        QCOMPARE(dataset->samples.labels.back(), 1);
        QCOMPARE(dataset->samples.inputs(13, 0), 202.0F);
        QVERIFY2(noteOf(*dataset).contains("folder val: a part that was set apart"),
                 qPrintable(noteOf(*dataset)));
        DatasetOptions both;
        both.testPath = path("parts/test").toStdString();
        const auto twice = read("parts", both);
        QVERIFY(!twice && twice.error().message.find("test_path names others") != std::string::npos);
        const auto given = read("parts/Train", both);
        QVERIFY2(given.has_value(), given ? "" : given.error().toString().c_str());
        QCOMPARE(given->testRows, 4);
    }

    void coloursComeFromTheFirstPictureThatHasThem()
    {
        put("colors/a/0.png", writePng(1, 1, {7}));
        put("colors/a/1.png", writePng(1, 1, {10, 20, 30}, PNG_COLOR_TYPE_RGB));
        put("colors/b/0.png", writePng(1, 1, {9}));
        const auto rgb = read("colors");
        QVERIFY2(rgb.has_value(), rgb ? "" : rgb.error().toString().c_str());
        Matrix expected(3, 3);
        expected << 7, 7, 7, 10, 20, 30, 9, 9, 9;
        QCOMPARE(rgb->samples.inputs, expected);
        QCOMPARE(rgb->info.inputNames, (std::vector<std::string>{"r0c0_red", "r0c0_green", "r0c0_blue"}));
        QCOMPARE(rgb->image, (std::array<int, 2>{0, 0}));
        DatasetOptions grey;
        grey.colors = PictureColors::Grey;
        const auto one = read("colors", grey);
        QVERIFY(one.has_value());
        QCOMPARE(one->samples.inputs.cols(), 1);
        QVERIFY(std::abs(one->samples.inputs(1, 0) - (2.99F + 11.74F + 3.42F)) < 1e-4F);
    }

    void sizesAreOneOrResized()
    {
        put("sizes/a/0.pgm", "P5 2 2 255\nabcd");
        put("sizes/b/0.pgm", "P5 4 4 255\nabcdefghijklmnop");
        const auto mixed = read("sizes");
        QVERIFY(!mixed);
        const QString text = QString::fromStdString(mixed.error().toString());
        QVERIFY2(text.contains("sizes/b/0.pgm: this picture has 4 x 4 pixels, and ") &&
                     text.contains("set dataset.resize_val"),
                 qPrintable(text));
        DatasetOptions options;
        options.imageSize = 2;
        const auto small = read("sizes", options);
        QVERIFY2(small.has_value(), small ? "" : small.error().toString().c_str());
        QCOMPARE(small->samples.inputs(0, 0), static_cast<float>('a'));
        // The middle of four pixels: a, b, e, f.
        QCOMPARE(small->samples.inputs(1, 0), ('a' + 'b' + 'e' + 'f') / 4.0F);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("problem");
        QDir().mkpath(path("empty"));
        fill("one/a", 2);
        fill("hole/a", 2);
        QDir().mkpath(path("hole/b"));
        fill("loose", 2);
        fill("damaged/a", 2);
        put("damaged/b/0.png", "no picture");
        put("idx/train-images-idx3-ubyte.gz", "x");
        QTest::newRow("nothing") << "empty"
                                 << "no pictures are in it: one folder a class";
        QTest::newRow("one class") << "one"
                                   << "there is only 'a'";
        QTest::newRow("a class without pictures") << "hole"
                                                  << "the folder of class 'b' holds no pictures";
        QTest::newRow("no classes") << "loose"
                                    << "put those of each class into a folder with its name";
        QTest::newRow("no picture inside") << "damaged"
                                           << "damaged/b/0.png: this is no picture that is read here";
        QTest::newRow("IDX") << "idx"
                             << "holds IDX files: set dataset.name to mnist";
    }

    void refuses()
    {
        QFETCH(QString, folder);
        QFETCH(QString, problem);
        const auto dataset = read(folder);
        QVERIFY(!dataset.has_value());
        const QString text = QString::fromStdString(dataset.error().toString());
        QVERIFY2(text.contains(problem), qPrintable(text));
    }

    void settingsOfOtherKindsAreRefused()
    {
        DatasetOptions options;
        options.labelColumn = "y";
        const auto dataset = read("plain", options);
        QVERIFY(!dataset);
        const QString text = QString::fromStdString(dataset.error().toString());
        QVERIFY2(text.contains("label_column goes with text tables (CSV), and this is a folder of pictures"),
                 qPrintable(text));
        options = {};
        options.task = TaskKind::Regression;
        QVERIFY(!read("plain", options));
    }

    void filesThatAreNotReadSayWhatToDo_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("problem");
        QTest::newRow("parquet") << QByteArray("PAR1\x15\x04\x15\x10")
                                 << "Parquet file, and Debian has no library";
        QTest::newRow("root") << QByteArray("root\x01\x02\x01\x02") << "uproot";
        QTest::newRow("a table with a column of that name")
            << QByteArray("PAR1\n1\n2\n") << "only one column found";
        QTest::newRow("one picture") << QByteArray("P5 1 1 255\na") << "this is one picture (PGM or PPM)";
    }

    void filesThatAreNotReadSayWhatToDo()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, problem);
        put("unread.bin", bytes.toStdString());
        const auto dataset = read("unread.bin");
        QVERIFY(!dataset);
        const QString text = QString::fromStdString(dataset.error().toString());
        QVERIFY2(text.contains(problem), qPrintable(text));
    }

    void networksReadFoldersWithAndWithoutClasses()
    {
        DatasetOptions options;
        options.path = path("plain").toStdString();
        const std::vector<std::string> names(6, "x");
        const auto rows = readRows(options, names, m_control, true);
        QVERIFY2(rows.has_value(), rows ? "" : rows.error().toString().c_str());
        QCOMPARE(rows->truth.front(), std::string("2"));
        options.path = path("loose").toStdString();
        const auto loose = readRows(options, names, m_control, true);
        QVERIFY2(loose.has_value(), loose ? "" : loose.error().toString().c_str());
        QCOMPARE(loose->inputs.rows(), 2);
        QVERIFY(loose->truth.empty());
    }

    /// The colours are those of the network, whatever the pictures have.
    void picturesAreReadInTheColoursOfTheNetwork()
    {
        DatasetOptions options;
        options.path = path("plain").toStdString(); // grey
        const auto grey = readRows(options, pixelNames(2, 3), m_control, true);
        QVERIFY2(grey.has_value(), grey ? "" : grey.error().toString().c_str());
        const auto rows = readRows(options, colorPixelNames(2, 3), m_control, true);
        QVERIFY2(rows.has_value(), rows ? "" : rows.error().toString().c_str());
        QCOMPARE(rows->inputs.cols(), 18);
        for (Eigen::Index channel = 0; channel < 3; ++channel) {
            QCOMPARE(rows->inputs(0, 6 + channel), grey->inputs(0, 2));
        }
        put("coloured/a/1.ppm", "P6 3 2 255\n" + std::string(18, 'b'));
        put("coloured/b/1.ppm", "P6 3 2 255\n" + std::string(18, 'c'));
        options.path = path("coloured").toStdString();
        const auto one = readRows(options, pixelNames(2, 3), m_control, true);
        QVERIFY2(one.has_value(), one ? "" : one.error().toString().c_str());
        QCOMPARE(one->inputs.cols(), 6);
        QVERIFY(std::abs(one->inputs(1, 0) - 99.0F) < 0.6F);
    }

    void cancelIsAnswered()
    {
        snac::RunControl cancelled;
        cancelled.cancel();
        DatasetOptions options;
        options.path = path("plain").toStdString();
        const auto dataset = readClassFolder(options, cancelled);
        QVERIFY(!dataset && dataset.error().isCancelled());
    }
};

QTEST_GUILESS_MAIN(TestClassFolder)
#include "tst_class_folder.moc"
