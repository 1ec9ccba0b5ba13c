// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/data/jets_twin.h"
#include "snac/data/prepare.h"

#include "npy_writer.h"
#include "zip_writer.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace snac::data;

namespace {

std::string message(const snac::Result<Dataset>& result)
{
    return result ? "no error" : result.error().toString();
}

} // namespace

class TestLoad : public QObject
{
    Q_OBJECT

private:
    snac::RunControl m_control;
    QTemporaryDir m_folder;

    std::string write(const char* name, const QByteArray& content) const
    {
        QFile file(m_folder.filePath(name));
        (void)file.open(QIODevice::WriteOnly);
        file.write(content);
        return file.fileName().toStdString();
    }

private slots:
    void namesWithoutReaderSayWhatToDo_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"mnist", "fashion_mnist", "qubit", "hls4ml_jets", "nonsense"}) {
            QTest::newRow(name) << name;
        }
    }

    void namesWithoutReaderSayWhatToDo()
    {
        QFETCH(QString, name);
        DatasetOptions options;
        options.name = name.toStdString();
        const auto text = message(loadDataset(options, m_control));
        QVERIFY2(text.find("'" + options.name + "'") != std::string::npos, text.c_str());
        QVERIFY(text.find("dataset.path") != std::string::npos);
        QVERIFY(text.find("jets") != std::string::npos);
    }

    void aPathGivesSuchANameItsReader()
    {
        DatasetOptions options;
        options.name = "hls4ml_jets";
        options.path = write("own.csv", "a,b,label\n1,2,0\n3,4,1\n");
        const auto dataset = loadDataset(options, m_control);
        QVERIFY2(dataset.has_value(), message(dataset).c_str());
        QCOMPARE(dataset->info.name, "hls4ml_jets");
        QCOMPARE(dataset->info.origin, options.path);
        QVERIFY(!dataset->info.simulated);
    }

    void missingFilesAreNamed()
    {
        DatasetOptions options;
        options.name = "file";
        QVERIFY(message(loadDataset(options, m_control)).find("dataset.path") != std::string::npos);
        options.path = "/nowhere/rows.csv";
        QVERIFY(message(loadDataset(options, m_control)).starts_with("/nowhere/rows.csv: no such file"));
        options.path = m_folder.path().toStdString();
        QVERIFY(
            message(loadDataset(options, m_control)).find("this is a folder, and no pictures are in it") !=
            std::string::npos);
    }

    void arraysLoadFromPairsAndArchives_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("labels");
        QTest::addColumn<QString>("inputsKey");
        QTest::addColumn<QString>("labelsKey");
        const auto bytes = [](const std::string& text) {
            return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
        };
        const std::string x = writeNpy("<f4", {3, 2}, {1, 2, 3, 4, 5, 6}, false, 1);
        const std::string y = writeNpy("|u1", {3}, {0, 1, 0}, false, 1);
        const std::string oneHot = writeNpy(">f8", {3, 2}, {1, 0, 0, 1, 1, 0}, false, 2);
        QTest::newRow("pair") << bytes(x) << bytes(y) << ""
                              << "";
        QTest::newRow("one-hot pair") << bytes(x) << bytes(oneHot) << ""
                                      << "";
        QTest::newRow("archive") << bytes(writeZip({{"y.npy", y}, {"x.npy", x}}, true)) << QByteArray() << ""
                                 << "";
        QTest::newRow("capitals") << bytes(writeZip({{"Y.npy", y}, {"X.npy", x}}, false)) << QByteArray()
                                  << ""
                                  << "";
        QTest::newRow("by shape") << bytes(writeZip({{"truth.npy", y}, {"jets.npy", x}}, true))
                                  << QByteArray() << ""
                                  << "";
        QTest::newRow("by name") << bytes(writeZip({{"x.npy", y}, {"a.npy", x}, {"b.npy", oneHot}}, true))
                                 << QByteArray() << "a"
                                 << "b";
        QTest::newRow("archive and labels") << bytes(writeZip({{"x.npy", x}}, true)) << bytes(y) << ""
                                            << "";
    }

    void arraysLoadFromPairsAndArchives()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, labels);
        QFETCH(QString, inputsKey);
        QFETCH(QString, labelsKey);
        DatasetOptions options;
        options.name = "file";
        options.path = write("x.bin", file);
        options.labelsPath = labels.isEmpty() ? std::string() : write("y.bin", labels);
        options.inputsKey = inputsKey.toStdString();
        options.labelsKey = labelsKey.toStdString();
        const auto dataset = loadDataset(options, m_control);
        QVERIFY2(dataset.has_value(), message(dataset).c_str());
        Matrix expected(3, 2);
        expected << 1, 2, 3, 4, 5, 6;
        QVERIFY(dataset->samples.inputs == expected);
        QCOMPARE(dataset->samples.labels, (std::vector<int>{0, 1, 0}));
        QCOMPARE(dataset->info.inputNames, (std::vector<std::string>{"x0", "x1"}));
    }

    void labelsOfATextMayHaveAHeading_data()
    {
        QTest::addColumn<QByteArray>("labels");
        QTest::addColumn<bool>("good");
        QTest::newRow("none") << QByteArray("0\n1\n0\n") << true;
        QTest::newRow("a word before numbers") << QByteArray("label\n0\n1\n0\n") << true;
        QTest::newRow("a word of its own") << QByteArray("kind\na\nb\na\n") << true;
        QTest::newRow("one label too many") << QByteArray("1\n0\n1\n0\n") << false;
        QTest::newRow("one name too many") << QByteArray("a\na\nb\na\n") << false;
    }

    void labelsOfATextMayHaveAHeading()
    {
        QFETCH(QByteArray, labels);
        QFETCH(bool, good);
        const std::string x = writeNpy("<f4", {3, 2}, {1, 2, 3, 4, 5, 6}, false, 1);
        DatasetOptions options;
        options.name = "file";
        options.path = write("x.npy", QByteArray(x.data(), static_cast<qsizetype>(x.size())));
        options.labelsPath = write("y.txt", labels);
        const auto dataset = loadDataset(options, m_control);
        if (good) {
            QVERIFY2(dataset.has_value(), message(dataset).c_str());
            QCOMPARE(dataset->samples.labels, (std::vector<int>{0, 1, 0}));
        } else {
            QVERIFY2(message(dataset).find("4 lines for 3 rows") != std::string::npos,
                     message(dataset).c_str());
        }
    }

    void arrayErrorsNameTheArray()
    {
        DatasetOptions options;
        options.name = "file";
        const std::string x = writeNpy("<f4", {3, 2}, {1, 2, 3, 4, std::nan(""), 6}, false, 1);
        const std::string y = writeNpy("<i8", {2}, {0, 1}, false, 1);
        const auto bytes = [](const std::string& text) {
            return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
        };
        options.path = write("x.npz", bytes(writeZip({{"x.npy", x}, {"y.npy", y}}, false)));
        QVERIFY(message(loadDataset(options, m_control))
                    .ends_with("x.npz:x: row 3, column 1: not a finite 32-bit number"));
        options.inputsKey = "z";
        QVERIFY(message(loadDataset(options, m_control)).ends_with("there are: x (3 x 2), y (2)"));
        options.inputsKey.clear();
        options.path = write("x.npy", bytes(y));
        QVERIFY(message(loadDataset(options, m_control)).find("labels_path") != std::string::npos);
        options.labelsPath = "/nowhere/y.npy";
        QVERIFY(message(loadDataset(options, m_control)).starts_with("/nowhere/y.npy: no such file"));
        options.path = write("t.csv", "a,y\n1,0\n2,1\n");
        QVERIFY(message(loadDataset(options, m_control)).find("label_column") != std::string::npos);
    }

    /// What the programs of others do with jets: one table with names of classes, or an array of inputs
    /// beside one of numbers.
    void jetsLoadFromTextAndArraysAlike()
    {
        const auto jets = simulateJets(300, 3, m_control);
        QVERIFY(jets.has_value());
        const Matrix& inputs = jets->samples.inputs;
        QByteArray table;
        for (const std::string& name : jets->info.inputNames) {
            table += QByteArray::fromStdString(name) + ",";
        }
        table += "class\n";
        QList<double> values;
        QList<double> numbers;
        for (Eigen::Index row = 0; row < inputs.rows(); ++row) {
            for (Eigen::Index column = 0; column < inputs.cols(); ++column) {
                table += QByteArray::number(static_cast<double>(inputs(row, column)), 'g', 9) + ",";
                values << static_cast<double>(inputs(row, column));
            }
            const int label = jets->samples.labels[static_cast<std::size_t>(row)];
            table += QByteArray::fromStdString(jets->info.classNames[static_cast<std::size_t>(label)]) + "\n";
            numbers << label;
        }
        const auto array = [&](const char* name, const char* type, const std::vector<int>& shape,
                               const QList<double>& all) {
            const std::string bytes = writeNpy(type, shape, all, false, 1);
            return write(name, QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())));
        };
        DatasetOptions options;
        options.name = "file";
        options.path = write("jets.csv", table);
        options.labelColumn = "class";
        const auto text = loadDataset(options, m_control);
        QVERIFY2(text.has_value(), message(text).c_str());
        QCOMPARE(text->info.inputNames, jets->info.inputNames);
        options.labelColumn.clear();
        options.path = array("x.npy", "<f4", {300, static_cast<int>(inputs.cols())}, values);
        options.labelsPath = array("y.npy", "<i8", {300}, numbers);
        const auto arrays = loadDataset(options, m_control);
        QVERIFY2(arrays.has_value(), message(arrays).c_str());
        QCOMPARE(arrays->samples.rows(), 300);
        QVERIFY(text->samples.inputs.isApprox(arrays->samples.inputs, 1e-6F));
        QVERIFY(arrays->samples.inputs.isApprox(inputs, 1e-6F));
        for (std::size_t i = 0; i < 300; ++i) {
            const auto label = static_cast<std::size_t>(jets->samples.labels[i]);
            QCOMPARE(text->info.classNames[static_cast<std::size_t>(text->samples.labels[i])],
                     jets->info.classNames[label]);
            QCOMPARE(arrays->info.classNames[static_cast<std::size_t>(arrays->samples.labels[i])],
                     std::to_string(label));
        }
    }
};

QTEST_GUILESS_MAIN(TestLoad)
#include "tst_load.moc"
