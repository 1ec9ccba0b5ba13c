// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Data written as another file, and read again: the same numbers, bit by bit.
#include "snac/data/write_dataset.h"

#include "snac/base/random.h"
#include "snac/data/prepare.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <bit>
#include <cmath>

using namespace snac::data;

namespace {

/// Numbers of every size: any bits that are finite, the smallest and largest among them.
float anyNumber(snac::Random& random)
{
    for (;;) {
        const float number = std::bit_cast<float>(static_cast<std::uint32_t>(random.next()));
        if (std::isfinite(number)) {
            return number;
        }
    }
}

Dataset convertible(bool words)
{
    snac::Random random(11);
    Dataset dataset;
    dataset.info.name = "file";
    dataset.info.origin = "made here";
    dataset.info.inputNames = {"pt", "eta, or so", "the \"third\""};
    dataset.info.classNames =
        words ? std::vector<std::string>{"g", "q; light", "w"} : std::vector<std::string>{"-1", "3", "12"};
    dataset.samples.inputs.resize(300, 3);
    for (Eigen::Index i = 0; i < dataset.samples.inputs.size(); ++i) {
        dataset.samples.inputs.data()[i] = anyNumber(random);
    }
    for (int row = 0; row < 300; ++row) {
        dataset.samples.labels.push_back(row % 3);
    }
    return dataset;
}

void addRowSides(Dataset& dataset, bool times)
{
    snac::Random random(12);
    const Eigen::Index rows = dataset.samples.rows();
    dataset.samples.weights.resize(rows);
    dataset.groupNames = times ? std::vector<std::string>() : std::vector<std::string>{"7", "9", "11"};
    for (Eigen::Index row = 0; row < rows; ++row) {
        dataset.samples.weights(row) = static_cast<float>(random.uniform());
        if (times) {
            dataset.samples.times.push_back(random.uniform() * 1e9);
        } else {
            dataset.samples.groups.push_back(static_cast<int>(row / 5 % 3));
        }
    }
}

Dataset numbersToLearn(int outputs)
{
    Dataset dataset = convertible(false);
    dataset.info.task = TaskKind::Regression;
    dataset.info.classNames.clear();
    dataset.samples.labels.clear();
    dataset.samples.targets.resize(300, outputs);
    for (int i = 0; i < outputs; ++i) {
        dataset.info.targetNames.push_back("goal" + std::to_string(i));
        for (int row = 0; row < 300; ++row) { // few whole numbers, which might be taken for classes
            dataset.samples.targets(row, i) = static_cast<float>((row + i) % 7);
        }
    }
    return dataset;
}

Dataset labelsToTell()
{
    Dataset dataset = convertible(false);
    dataset.info.task = TaskKind::MultiLabel;
    dataset.info.classNames.clear();
    dataset.samples.labels.clear();
    dataset.info.targetNames = {"muon", "b jet, or \"c\"", "photon"};
    dataset.samples.targets.resize(300, 3);
    for (int row = 0; row < 300; ++row) {
        dataset.samples.targets.row(row) << static_cast<float>(row % 2), static_cast<float>(row / 2 % 2),
            static_cast<float>(row % 5 == 0);
    }
    return dataset;
}

QByteArray allLines(const WrittenData& written)
{
    QByteArray all;
    for (const std::string& line : written.lines) {
        all += QByteArray::fromStdString(line) + "\n";
    }
    return all;
}

bool sameBits(const Matrix& a, const Matrix& b)
{
    return a.rows() == b.rows() && a.cols() == b.cols() &&
           std::equal(a.data(), a.data() + a.size(), b.data(), [](float x, float y) {
               return std::bit_cast<std::uint32_t>(x) == std::bit_cast<std::uint32_t>(y);
           });
}

} // namespace

class TestWriteDataset : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    snac::RunControl m_control;
    int m_number = 0;

    std::string fresh(const QByteArray& ending)
    {
        return m_folder.filePath(QString::number(++m_number) + ending).toStdString();
    }

private slots:
    void everyFormatKeepsTheNumbers_data()
    {
        QTest::addColumn<QByteArray>("ending");
        QTest::addColumn<QByteArray>("kind");
        for (const char* ending : {".csv", ".tsv", ".npy", ".npz", ".h5", ".hdf5"}) {
            for (const char* kind :
                 {"words", "numbers", "one target", "two targets", "labels", "groups", "times"}) {
                const bool sides = kind == QByteArray("groups") || kind == QByteArray("times");
                if (!sides || ending != QByteArray(".npy")) { // one array has no place for them
                    QTest::addRow("%s, %s", ending, kind) << QByteArray(ending) << QByteArray(kind);
                }
            }
        }
    }

    void everyFormatKeepsTheNumbers()
    {
        QFETCH(QByteArray, ending);
        QFETCH(QByteArray, kind);
        Dataset dataset = kind == "one target"    ? numbersToLearn(1)
                          : kind == "two targets" ? numbersToLearn(2)
                          : kind == "labels"      ? labelsToTell()
                                                  : convertible(kind == "words");
        if (kind == "groups" || kind == "times") {
            addRowSides(dataset, kind == "times");
        }
        const std::string path = fresh(ending);
        const auto written = writeDataset(dataset, path, m_control);
        QVERIFY2(written.has_value(), written ? "" : written.error().toString().c_str());
        QCOMPARE(written->files.front(), path);
        QCOMPARE(written->reading.path, path);
        QVERIFY(written->reading.task == TaskChoice() || kind.endsWith("target") || kind.endsWith("targets"));
        const auto back = loadDataset(written->reading, m_control);
        QVERIFY2(back.has_value(), back ? "" : back.error().toString().c_str());
        QCOMPARE(back->info.task, dataset.info.task);
        QVERIFY(sameBits(back->samples.inputs, dataset.samples.inputs));
        QVERIFY(sameBits(back->samples.targets, dataset.samples.targets));
        QCOMPARE(back->samples.labels, dataset.samples.labels);
        QCOMPARE(back->samples.groups, dataset.samples.groups);
        QCOMPARE(back->samples.times, dataset.samples.times);
        QVERIFY(back->samples.weights.size() == dataset.samples.weights.size() &&
                (back->samples.weights.array() == dataset.samples.weights.array()).all());
        const bool named = ending == ".csv" || ending == ".tsv";
        QCOMPARE(back->info.inputNames,
                 named ? dataset.info.inputNames : (std::vector<std::string>{"x0", "x1", "x2"}));
        const bool classes = named || ending == ".npy" || kind != "words";
        QCOMPARE(back->info.classNames,
                 classes ? dataset.info.classNames : (std::vector<std::string>{"0", "1", "2"}));
        if (!named) {
            QVERIFY2(allLines(*written).contains("the names of the inputs do not stay: pt, eta"),
                     allLines(*written));
        }
        if (kind == "labels" && !named) {
            QVERIFY2(allLines(*written).contains("the names of the labels do not stay: muon, b jet, or"),
                     allLines(*written));
        }
        if (named && !dataset.info.targetNames.empty()) {
            QCOMPARE(back->info.targetNames, dataset.info.targetNames);
        }
        if (!classes) {
            QVERIFY2(allLines(*written).contains("classes as numbers: 0 is g, 1 is q; light, 2 is w"),
                     allLines(*written));
        }
    }

    void testRowsStayApart_data()
    {
        QTest::addColumn<QByteArray>("ending");
        QTest::newRow("npz") << QByteArray(".npz");
        QTest::newRow("h5") << QByteArray(".h5");
    }

    void testRowsStayApart()
    {
        QFETCH(QByteArray, ending);
        Dataset dataset = convertible(false);
        dataset.testRows = 60;
        const auto written = writeDataset(dataset, fresh(ending), m_control);
        QVERIFY2(written.has_value(), written ? "" : written.error().toString().c_str());
        QVERIFY2(allLines(*written).contains("array x_test (60 x 3, 32-bit)"), allLines(*written));
        const auto back = loadDataset(written->reading, m_control);
        QVERIFY(back.has_value());
        QCOMPARE(back->testRows, 60);
        QVERIFY(sameBits(back->samples.inputs, dataset.samples.inputs));
    }

    /// A table has no pictures, and says so.
    void aTableTellsWhatPicturesLose()
    {
        Dataset dataset = convertible(false);
        dataset.info.inputNames = {"p0", "p1", "p2", "p3"};
        dataset.samples.inputs = Matrix::Constant(300, 4, 7.0F);
        dataset.samples.inputs.col(1).setLinSpaced(0.0F, 255.0F);
        dataset.image = {2, 2};
        dataset.fullScale = 255.0F;
        const auto written = writeDataset(dataset, fresh(".csv"), m_control);
        QVERIFY2(written.has_value(), written ? "" : written.error().toString().c_str());
        QVERIFY2(
            allLines(*written).contains("pictures of 2 x 2 pixels as 4 columns") &&
                allLines(*written).contains("pixels from 0 to 255, which are scaled by mean and deviation"),
            allLines(*written));
    }

    void picturesKeepTheirShape()
    {
        Dataset dataset = convertible(false);
        dataset.samples.inputs = Matrix::Random(300, 6);
        dataset.info.inputNames = {"p0", "p1", "p2", "p3", "p4", "p5"};
        dataset.image = {2, 3};
        const auto written = writeDataset(dataset, fresh(".npz"), m_control);
        QVERIFY2(written.has_value(), written ? "" : written.error().toString().c_str());
        QVERIFY2(allLines(*written).contains("array x (300 x 2 x 3, 32-bit)"), allLines(*written));
        QCOMPARE(loadDataset(written->reading, m_control)->image, (std::array{2, 3}));
    }

    void nothingIsReplaced()
    {
        const Dataset dataset = convertible(false);
        const std::string path = fresh(".npz");
        QVERIFY(writeDataset(dataset, path, m_control).has_value());
        const auto again = writeDataset(dataset, path, m_control);
        QVERIFY(!again && again.error().message.starts_with("this file is there already"));
        QVERIFY(!checkWritable(path));
        // Nor the second file of a pair.
        const QString pair = m_folder.filePath("pair-labels.npy");
        QFile old(pair);
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
        old.close();
        const auto half = writeDataset(dataset, m_folder.filePath("pair.npy").toStdString(), m_control);
        QVERIFY(!half && half.error().message.starts_with("this file is there already"));
        QVERIFY(!QFile::exists(m_folder.filePath("pair.npy")));
        QCOMPARE(QFileInfo(pair).size(), 3);
    }

    void whatAFormatCannotHoldIsRefused()
    {
        const auto refusal = [&](const Dataset& dataset, const char* ending) {
            const QStringList before = QDir(m_folder.path()).entryList(QDir::Files);
            const auto written = writeDataset(dataset, fresh(ending), m_control);
            const bool nothing = QDir(m_folder.path()).entryList(QDir::Files) == before;
            return written   ? QByteArray("written")
                   : nothing ? QByteArray::fromStdString(written.error().message)
                             : QByteArray("a file was left behind");
        };
        Dataset apart = convertible(false);
        apart.testRows = 10;
        QVERIFY(refusal(apart, ".csv").startsWith("one table cannot tell test rows from others"));
        QVERIFY(refusal(apart, ".npy").startsWith("a .npy file holds one array"));
        Dataset sides = convertible(false);
        addRowSides(sides, false);
        QVERIFY(refusal(sides, ".npy").startsWith("a .npy file holds one array"));
        QVERIFY(refusal(convertible(false), ".parquet").startsWith("the end of this name tells no format"));
        Dataset odd = convertible(true);
        odd.info.classNames[1] = "NA"; // stands for a missing truth in a table
        QVERIFY2(refusal(odd, ".csv").startsWith("what was written does not read back as the same numbers"),
                 refusal(odd, ".csv"));
        QVERIFY2(refusal(odd, ".csv").contains("class 'NA' stands for a missing value"),
                 refusal(odd, ".csv"));
        QVERIFY2(refusal(odd, ".npy").contains("class 'NA' stands for a missing value"),
                 refusal(odd, ".npy"));
        QCOMPARE(refusal(odd, ".npz"), QByteArray("written"));
        odd.info.classNames[1] = "two\nlines";
        QVERIFY2(refusal(odd, ".npy").contains("has more than one line"), refusal(odd, ".npy"));
        odd.info.classNames = {"-", "None", "w"}; // words among words
        QCOMPARE(refusal(odd, ".npy"), QByteArray("written"));
        QCOMPARE(refusal(odd, ".csv"), QByteArray("written"));
    }

    void aTableKeepsTheNamesOfItsColumns_data()
    {
        QTest::addColumn<bool>("times");
        QTest::newRow("groups") << false;
        QTest::newRow("times") << true;
    }
    void aTableKeepsTheNamesOfItsColumns()
    {
        QFETCH(bool, times);
        std::string text = "a,patient,taken,counts,b,illness\n";
        for (int row = 0; row < 60; ++row) {
            text += std::to_string(row) + ".5,p" + std::to_string(row / 6) + "," + std::to_string(row) +
                    ",1." + std::to_string(row % 9) + "," + std::to_string(row * 7 % 11) + ".25," +
                    (row % 3 == 0 ? "yes" : "no") + "\n";
        }
        QFile file(QString::fromStdString(fresh(".csv")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text.data(), std::ssize(text)) > 0);
        file.close();
        DatasetOptions options;
        options.name = "file";
        options.path = file.fileName().toStdString();
        options.labelColumn = "ILLNESS"; // but for capitals
        options.weightColumn = "counts";
        (times ? options.timeColumn : options.groupColumn) = times ? "taken" : "patient";
        options.drop = {times ? "patient" : "taken"};
        const auto dataset = loadDataset(options, m_control);
        QVERIFY2(dataset.has_value(), dataset ? "" : dataset.error().toString().c_str());
        const auto written = writeDataset(*dataset, fresh(".csv"), m_control);
        QVERIFY2(written.has_value(), written ? "" : written.error().toString().c_str());
        QCOMPARE(written->reading.weightColumn, std::string("counts"));
        QCOMPARE(written->reading.groupColumn, std::string(times ? "" : "patient"));
        QCOMPARE(written->reading.timeColumn, std::string(times ? "taken" : ""));
        QFile made(QString::fromStdString(written->files.front()));
        QVERIFY(made.open(QIODevice::ReadOnly));
        QCOMPARE(made.readLine(), QByteArray("# label_column: illness\n"));
        QCOMPARE(made.readLine(),
                 QByteArray(times ? "a,b,counts,taken,illness\n" : "a,b,counts,patient,illness\n"));
    }

    /// An input that only counts the rows stays one.
    void inputsThatLookLikeAnIndexStay()
    {
        Dataset dataset = convertible(true);
        dataset.info.inputNames[0] = "id";
        for (int row = 0; row < 300; ++row) {
            dataset.samples.inputs(row, 0) = static_cast<float>(row);
        }
        const auto written = writeDataset(dataset, fresh(".csv"), m_control);
        QVERIFY2(written.has_value(), written ? "" : written.error().toString().c_str());
        QCOMPARE(written->reading.indexColumn, std::string("no"));
        QCOMPARE(loadDataset(written->reading, m_control)->info.inputs(), 3);
    }

    void cancelledWritingLeavesNothing()
    {
        snac::RunControl stopped;
        stopped.cancel();
        const std::string path = fresh(".csv");
        const auto written = writeDataset(convertible(true), path, stopped);
        QVERIFY(!written && written.error().isCancelled());
        QVERIFY(!QFile::exists(QString::fromStdString(path)));
    }
};

QTEST_GUILESS_MAIN(TestWriteDataset)
#include "tst_write_dataset.moc"
