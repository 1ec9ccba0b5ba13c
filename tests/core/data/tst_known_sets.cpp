// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/data/known_sets.h"
#include "snac/data/prepare.h"
#include "snac/data/source_kind.h"

#include "idx_writer.h"
#include "npy_writer.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace snac::data;

class TestKnownSets : public QObject
{
    Q_OBJECT

private:
    snac::RunControl m_control;
    QTemporaryDir m_folder;

    void write(const QString& name, const std::string& content) const
    {
        const QString path = m_folder.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content.data(), static_cast<qint64>(content.size()));
    }

    /// Pictures of 2 x 2 pixels whose first tells the class, so that rows can be told apart.
    static std::string images(int count, int from)
    {
        std::string pixels;
        for (int i = 0; i < count; ++i) {
            pixels += static_cast<char>(from + i);
            pixels += std::string(3, static_cast<char>(i % 2));
        }
        return writeIdx({static_cast<std::uint32_t>(count), 2, 2}, pixels);
    }

    static std::string labels(int count)
    {
        std::string bytes;
        for (int i = 0; i < count; ++i) {
            bytes += static_cast<char>(i % 2);
        }
        return writeIdx({static_cast<std::uint32_t>(count)}, bytes);
    }

private slots:
    void initTestCase()
    {
        qputenv("XDG_DATA_HOME", m_folder.filePath("home").toUtf8());
        write("home/snac-studio/data/mnist/train-images-idx3-ubyte", images(40, 0));
        write("home/snac-studio/data/mnist/train-labels-idx1-ubyte", labels(40));
        write("home/snac-studio/data/mnist/t10k-images-idx3-ubyte", images(10, 200));
        write("home/snac-studio/data/mnist/t10k-labels-idx1-ubyte", labels(10));
        QList<double> traces;
        QList<double> states;
        for (int row = 0; row < 30; ++row) {
            for (int i = 0; i < 12; ++i) {
                traces << 100 * row + i;
            }
            states << row % 2;
        }
        write("qubit/0528_X_train_0_770.npy", writeNpy("<f4", {30, 12}, traces, false, 1));
        write("qubit/0528_y_train_0_770.npy", writeNpy("<i8", {30}, states, false, 1));
        write("qubit/0528_X_test_0_770.npy", writeNpy("<f4", {10, 12}, traces.mid(0, 120), false, 1));
        write("qubit/0528_y_test_0_770.npy", writeNpy("<i8", {10}, states.mid(0, 10), false, 1));
    }

    void officialTestRowsAreTheTestSet()
    {
        DatasetOptions options;
        options.name = "mnist";
        options.subsetSize = 20;
        const auto data = loadPrepared(options, m_control);
        QVERIFY2(data.has_value(), data ? "" : data.error().toString().c_str());
        QCOMPARE(data->test.rows(), 10); // all of it, whatever the subset
        QCOMPARE(data->train.rows() + data->validation.rows(), 20);
        QCOMPARE(data->validation.rows(), 4);
        const float divisor = data->scaler.deviation[0];
        for (const Samples* part : {&data->train, &data->validation}) {
            QVERIFY(part->inputs.col(0).maxCoeff() * divisor < 100.0F);
        }
        QVERIFY(data->test.inputs.col(0).minCoeff() * divisor > 199.0F);
        QVERIFY(!data->info.simulated);
        bool said = false;
        for (const std::string& note : data->info.reading.notes) {
            said = said || note.find("the 10 rows of t10k-images") != std::string::npos;
        }
        QVERIFY(said);
    }

    void tracesAreReadByWindowAndSubset()
    {
        DatasetOptions options;
        options.name = "qubit";
        options.path = m_folder.filePath("qubit").toStdString();
        options.windowStart = 2;
        options.windowSize = 3;
        options.subsetSize = 12;
        options.normalize = false;
        const auto data = loadPrepared(options, m_control);
        QVERIFY2(data.has_value(), data ? "" : data.error().toString().c_str());
        QCOMPARE(data->info.inputNames, (std::vector<std::string>{"i2", "q2", "i3", "q3", "i4", "q4"}));
        QCOMPARE(data->test.rows(), 10);
        QCOMPARE(data->train.rows() + data->validation.rows(), 12);
        for (Eigen::Index row = 0; row < data->train.rows(); ++row) {
            const int trace = static_cast<int>(data->train.inputs(row, 0)) / 100;
            QCOMPARE(data->train.inputs(row, 0), 100.0F * static_cast<float>(trace) + 4.0F);
            QCOMPARE(data->train.inputs(row, 5), 100.0F * static_cast<float>(trace) + 9.0F);
            QCOMPARE(data->train.labels[static_cast<std::size_t>(row)], trace % 2);
        }
        options.windowSize = 5;
        const auto outside = loadPrepared(options, m_control);
        QVERIFY(!outside && outside.error().message.find("window_size") != std::string::npos);
    }

    void damagedTracesAreNamed()
    {
        DatasetOptions options;
        options.name = "qubit";
        options.path = m_folder.filePath("broken").toStdString();
        write("broken/X_train.npy", writeNpy("<f4", {1 << 30, 12}, {1, 2, 3}, false, 1));
        write("broken/y_train.npy", writeNpy("<i8", {3}, {0, 1, 0}, false, 1));
        const auto cut = loadDataset(options, m_control);
        QVERIFY2(!cut && cut.error().toString().find("X_train.npy: the header says") != std::string::npos,
                 cut ? "" : cut.error().toString().c_str());
        write("broken/other_X_train.npy", "");
        const auto two = loadDataset(options, m_control);
        QVERIFY(!two && two.error().message.find("several files") != std::string::npos);
    }

    void whatIsMissingSaysEachWayOut_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("said");
        QTest::newRow("qubit") << "qubit"
                               << "home/snac-studio/data/qubit";
        QTest::newRow("fashion") << "fashion_mnist"
                                 << "home/snac-studio/data/fashion_mnist";
        QTest::newRow("jets") << "hls4ml_jets"
                              << "dataset.path";
    }

    void whatIsMissingSaysEachWayOut()
    {
        QFETCH(QString, name);
        QFETCH(QString, said);
        DatasetOptions options;
        options.name = name.toStdString();
        if (const KnownSet* set = findKnownSet(options.name); folderOf(*set, options)) {
            return; // Debian's package is installed here
        }
        const auto missing = loadDataset(options, m_control);
        QVERIFY(!missing.has_value());
        const QString text = QString::fromStdString(missing.error().message);
        QVERIFY2(text.contains(said) && text.contains("dataset.simulate: true") &&
                     text.contains("--simulate"),
                 qPrintable(text));
        options.simulate = true;
        options.rows = 60;
        options.windowSize = name == "qubit" ? 10 : 0;
        const auto drawn = loadDataset(options, m_control);
        QVERIFY2(drawn.has_value(), drawn ? "" : drawn.error().toString().c_str());
        QVERIFY(drawn->info.simulated);
        QCOMPARE(drawn->info.name, options.name);
        QVERIFY(drawn->info.reading.notes.front().starts_with("drawn in place of " + options.name));
    }

    void testFilesAreTheTestSet()
    {
        write("train.csv", "a,b,label\n1,2,x\n2,3,y\n3,4,x\n4,5,y\n5,6,x\n6,7,y\n");
        write("test.csv", "a,b,label\n100,2,y\n200,3,x\n");
        DatasetOptions options;
        options.name = "file";
        options.path = m_folder.filePath("train.csv").toStdString();
        const auto alone = loadDataset(options, m_control);
        QVERIFY(alone.has_value());
        options.testPath = m_folder.filePath("test.csv").toStdString();
        options.normalize = false;
        const auto data = loadPrepared(options, m_control);
        QVERIFY2(data.has_value(), data ? "" : data.error().toString().c_str());
        QCOMPARE(data->test.rows(), 2);
        QCOMPARE(data->train.rows() + data->validation.rows(), 6);
        for (Eigen::Index row = 0; row < 2; ++row) {
            const bool first = data->test.inputs(row, 0) == 100.0F;
            QCOMPARE(
                data->info
                    .classNames[static_cast<std::size_t>(data->test.labels[static_cast<std::size_t>(row)])],
                std::string(first ? "y" : "x"));
        }
        QVERIFY(data->info.fingerprint != alone->info.fingerprint);
    }

    /// What was told of the first file by its values holds for the second, whose values tell nothing.
    void testFilesAreReadAsTheFirst()
    {
        write("numbered.csv", "index,a,b,c\n0,1,2,0\n1,2,3,1\n2,3,4,0\n3,4,5,1\n4,5,6,0\n5,6,7,1\n");
        write("shuffled.csv", "index,a,b,c\n40,1,2,1\n7,2,3,0\n");
        DatasetOptions options;
        options.name = "file";
        options.path = m_folder.filePath("numbered.csv").toStdString();
        const auto alone = loadDataset(options, m_control);
        QVERIFY2(alone.has_value(), alone ? "" : alone.error().toString().c_str());
        QCOMPARE(alone->info.inputs(), 2);
        options.testPath = m_folder.filePath("shuffled.csv").toStdString();
        const auto data = loadDataset(options, m_control);
        QVERIFY2(data.has_value(), data ? "" : data.error().toString().c_str());
        QCOMPARE(data->testRows, 2);
        QCOMPARE(data->samples.inputs(6, 0), 1.0F);
    }

    void settingsOfFilesAreToldBesideASet()
    {
        DatasetOptions options;
        options.name = "mnist";
        const auto plain = loadDataset(options, m_control);
        QVERIFY2(plain.has_value(), plain ? "" : plain.error().toString().c_str());
        options.labelColumn = "kind";
        const auto told = loadDataset(options, m_control);
        QVERIFY(told.has_value());
        QCOMPARE(told->info.fingerprint, plain->info.fingerprint);
        QVERIFY(std::ranges::any_of(told->info.reading.notes, [](const std::string& note) {
            return note.starts_with("dataset.label_column") && note.ends_with("mnist");
        }));
    }

    void windowsAreTheSameWhateverTheWay()
    {
        DatasetOptions options;
        options.name = "qubit";
        setWindow(options, {}, {});
        QCOMPARE(options.windowStart, 100);
        QCOMPARE(options.windowSize, 400);
        setWindow(options, 0, 50);
        QCOMPARE(options.windowStart, 0);
        QCOMPARE(options.windowSize, 50);
        options.name = "file";
        setWindow(options, {}, {});
        QCOMPARE(options.windowSize, 0);
    }

    void endingsTellTheKind()
    {
        QCOMPARE(kindByName("x/train-images-idx3-UBYTE"), std::optional(SourceKind::Idx));
        QCOMPARE(kindByName("a.b.csv"), std::optional(SourceKind::Text));
        QCOMPARE(kindByName("a.csv.bak"), std::optional<SourceKind>());
        QCOMPARE(kindByName("csv"), std::optional<SourceKind>());
        // What is offered is what is read.
        for (const std::string& ending : readableEndings()) {
            QVERIFY2(ending == ".gz" || kindByName("a" + ending), ending.c_str());
        }
        QVERIFY(formatsInWords().contains("HDF5") && formatsInWords().contains("CSV"));
    }

    void testFilesMustFit_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("problem");
        QTest::newRow("class") << QByteArray("a,b,label\n1,2,z\n2,3,x\n") << "class 'z'";
        QTest::newRow("columns") << QByteArray("a,c,label\n1,2,x\n2,3,y\n")
                                 << "lacks inputs of the other file: b";
        QTest::newRow("more") << QByteArray("a,b,c,label\n1,2,3,x\n2,3,4,y\n") << "3 inputs";
        QTest::newRow("fewer") << QByteArray("a,label\n1,x\n2,y\n") << "lacks inputs of the other file: b";
    }

    void testFilesMustFit()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, problem);
        write("train.csv", "a,b,label\n1,2,x\n2,3,y\n3,4,x\n4,5,y\n5,6,x\n6,7,y\n");
        write("other.csv", content.toStdString());
        DatasetOptions options;
        options.name = "file";
        options.path = m_folder.filePath("train.csv").toStdString();
        options.testPath = m_folder.filePath("other.csv").toStdString();
        const auto data = loadDataset(options, m_control);
        QVERIFY(!data.has_value());
        const QString text = QString::fromStdString(data.error().toString());
        QVERIFY2(text.contains("other.csv") && text.contains(problem), qPrintable(text));
    }
};

QTEST_GUILESS_MAIN(TestKnownSets)
#include "tst_known_sets.moc"
