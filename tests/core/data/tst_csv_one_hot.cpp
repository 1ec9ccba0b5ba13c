// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The truth in several columns, and the columns that are neither input nor truth.
#include "snac/data/csv_one_hot.h"
#include "snac/data/prepare.h"
#include "snac/data/rows.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace snac::data;

class TestCsvOneHot : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    snac::RunControl m_control;

    std::string put(const std::string& text) const
    {
        const QString path = m_folder.filePath("t.csv");
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), std::ssize(text)) < 0) {
            qFatal("cannot write");
        }
        return path.toStdString();
    }

    snac::Result<Dataset> read(const std::string& text, DatasetOptions options = {})
    {
        options.name = "file";
        options.path = put(text);
        return loadDataset(options, m_control);
    }

    /// `rows` rows of one fraction and `width` marks, the first of row i being its class i % width.
    static std::string table(const std::string& header, int rows, int width, const std::string& behind = "")
    {
        std::string text = header + "\n";
        for (int row = 0; row < rows; ++row) {
            text += std::to_string(row) + ".25";
            for (int k = 0; k < width; ++k) {
                text += row % width == k ? ",1" : ",0";
            }
            text += behind + "\n";
        }
        return text;
    }

private slots:
    void marksAreClasses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QList<QByteArray>>("classes");
        QTest::addColumn<QByteArray>("truth");
        QTest::newRow("numbered")
            << QByteArray::fromStdString(table("x,y0,y1,y2", 12, 3)) << QList<QByteArray>{"0", "1", "2"}
            << QByteArray("columns y0, y1, y2 (one 1 a row, and the name of a truth: a class each)");
        QTest::newRow("named") << QByteArray::fromStdString(table("x,class_a,class_b", 12, 2))
                               << QList<QByteArray>{"a", "b"}
                               << QByteArray("columns class_a, class_b (one 1");
        QTest::newRow("named, not at the end")
            << QByteArray::fromStdString(table("x,label.g,label.q,z", 12, 2, ",3.5"))
            << QList<QByteArray>{"g", "q"} << QByteArray("columns label.g, label.q");
        QTest::newRow("at the end, by evidence")
            << QByteArray::fromStdString(table("x,j_g,j_q,j_w", 12, 3))
            << QList<QByteArray>{"j_g", "j_q", "j_w"}
            << QByteArray("columns j_g, j_q, j_w (the last ones, which hold one 1 a row: a class each)");
    }

    void marksAreClasses()
    {
        QFETCH(QByteArray, text);
        QFETCH(QList<QByteArray>, classes);
        QFETCH(QByteArray, truth);
        const auto dataset = read(text.toStdString());
        QVERIFY2(dataset.has_value(), dataset ? "" : dataset.error().toString().c_str());
        QCOMPARE(dataset->info.task, TaskKind::Classification);
        QList<QByteArray> found;
        for (const std::string& name : dataset->info.classNames) {
            found << QByteArray::fromStdString(name);
        }
        QCOMPARE(found, classes);
        QCOMPARE(dataset->samples.labels[1], 1);
        QCOMPARE(dataset->samples.labels[2], classes.size() == 3 ? 2 : 0);
        QVERIFY2(QByteArray::fromStdString(dataset->info.reading.truth).startsWith(truth),
                 dataset->info.reading.truth.c_str());
    }

    void marksAmongInputsStayInputs()
    {
        const auto dataset = read(table("x,color_red,color_blue,label", 12, 2, ",5") + "1.5,0,1,6\n");
        QVERIFY2(dataset.has_value(), dataset ? "" : dataset.error().toString().c_str());
        QCOMPARE(dataset->info.inputs(), 3);
        // No name tells, and the last column is no mark.
        const auto last = read(table("x,color_red,color_blue,z", 12, 2, ",5.5") + "1.5,0,1,6\n");
        QVERIFY(last.has_value());
        QCOMPARE(last->info.inputs(), 3);
    }

    void oneRowWithTwoMarksIsNoClass()
    {
        // The row stands behind the sample that is looked at first.
        DatasetOptions options;
        options.readingRules = 0; // now it is asked what they are
        const auto dataset = read(table("x,y0,y1", 400, 2) + "1.5,1,1\n", options);
        QVERIFY2(dataset.has_value(), dataset ? "" : dataset.error().toString().c_str());
        QCOMPARE(dataset->info.inputs(), 2); // x and y0, as before there was such a rule
        QVERIFY2(dataset->info.reading.truth.starts_with("column y1 (the last one"),
                 dataset->info.reading.truth.c_str());
    }

    /// Names of a truth over 0 and 1 alone, which need not be one a row.
    void labelsAreFoundByTheirNames()
    {
        const std::string text = table("x,label_mu,label_jet", 30, 2) + "1.5,1,1\n2.5,0,0\n";
        const auto dataset = read(text);
        QVERIFY2(dataset.has_value(), dataset ? "" : dataset.error().toString().c_str());
        QCOMPARE(dataset->info.task, TaskKind::MultiLabel);
        QCOMPARE(dataset->info.targetNames, (std::vector<std::string>{"label_mu", "label_jet"}));
        QCOMPARE(dataset->info.reading.classCounts, (std::vector<std::int64_t>{16, 16}));
        QCOMPARE(dataset->info.inputs(), 1);
        QVERIFY2(dataset->info.reading.truth.find("(0 and 1, and the name of a truth: a label each)") !=
                     std::string::npos,
                 dataset->info.reading.truth.c_str());
        // Asked for by their names, or all in one word.
        DatasetOptions asked;
        asked.labelColumn = "label_jet, label_mu";
        const auto named = read(text, asked);
        QVERIFY(named && named->info.task == TaskKind::MultiLabel);
        DatasetOptions task;
        task.task = TaskKind::MultiLabel;
        const auto single = read(table("x,label_mu,label_jet", 40, 2), task); // one 1 a row as well
        QVERIFY2(single && single->info.task == TaskKind::MultiLabel,
                 single ? "classes" : single.error().toString().c_str());
        // Anything else in one of them leaves the question to the user, and so do the rules of older studies.
        const auto odd = read(text + "3.5,2,0\n");
        QVERIFY(!odd && odd.error().message.find("look like several truths") != std::string::npos);
        DatasetOptions old;
        old.readingRules = 1;
        QVERIFY(!read(text, old));
    }

    void olderStudiesReadAsTheyDid()
    {
        DatasetOptions options;
        options.findOneHot = false;
        options.readingRules = 0;
        const auto dataset = read(table("x,y0,y1,y2", 12, 3), options);
        QVERIFY(dataset.has_value());
        QCOMPARE(dataset->info.inputs(), 3);
    }

    void columnsCanBeAskedFor()
    {
        DatasetOptions options;
        options.labelColumn = "y0";
        const auto one = read(table("x,y0,y1,y2", 12, 3), options);
        QVERIFY2(one.has_value(), one ? "" : one.error().toString().c_str());
        QCOMPARE(one->info.inputs(), 3);
        QCOMPARE(one->info.classes(), 2);
        options.labelColumn = "b , A";
        const auto two = read("x,a,b\n1,2.5,3\n2,3.5,4\n3,5,6\n", options);
        QVERIFY2(two.has_value(), two ? "" : two.error().toString().c_str());
        QCOMPARE(two->info.task, TaskKind::Regression);
        QCOMPARE(two->info.targetNames, (std::vector<std::string>{"a", "b"}));
        QCOMPARE(two->samples.targets(1, 1), 4.0F);
        QCOMPARE(two->info.inputs(), 1);
        options.labelColumn = "a, c";
        const auto none = read("x,a,b\n1,2.5,3\n2,3.5,4\n", options);
        QVERIFY(!none && none.error().message.starts_with("no column is called 'c' (label_column)"));
        options.labelColumn = "a, a";
        QVERIFY(!read("x,a,b\n1,2.5,3\n2,3.5,4\n", options));
        options.labelColumn.clear();
        options.task = TaskKind::Regression;
        const auto numbers = read(table("x,y0,y1,y2", 12, 3), options);
        QVERIFY2(numbers.has_value(), numbers ? "" : numbers.error().toString().c_str());
        QCOMPARE(numbers->info.targetNames, (std::vector<std::string>{"y0", "y1", "y2"}));
        options.readingRules = 3;
        QVERIFY(!read(table("x,y0,y1,y2", 12, 3), options)); // which one was not said
        options.readingRules = 0;
        const auto asked = read(table("x,y0,y1,y2", 12, 3), options);
        QVERIFY(asked.has_value());
        QCOMPARE(asked->info.targetNames, (std::vector<std::string>{"y2"}));
    }

    void testFilesReadAlike()
    {
        DatasetOptions options;
        options.name = "file";
        const QString path = m_folder.filePath("test.csv");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("x,y0,y1\n1.5,1,0\n");
        file.close();
        options.testPath = path.toStdString();
        const auto dataset = read(table("x,y0,y1", 12, 2), options);
        QVERIFY2(dataset.has_value(), dataset ? "" : dataset.error().toString().c_str());
        QCOMPARE(dataset->testRows, 1);
        QCOMPARE(dataset->samples.labels.back(), 0);
    }

    void networksReadTheirTruth()
    {
        DatasetOptions options;
        options.path = put(table("x,y0,y1", 12, 2));
        const auto rows = readRows(options, {"x"}, m_control);
        QVERIFY2(rows.has_value(), rows ? "" : rows.error().toString().c_str());
        QCOMPARE(rows->truth.size(), std::size_t{12});
        QCOMPARE(rows->truth[1], std::string("1"));
    }

    void columnsAreLeftOut()
    {
        const std::string text = "run,x,note,y\n1,0.5,hello,0\n2,0.25,you,1\n3,0.75,all,0\n";
        DatasetOptions options;
        options.drop = {"run", "Note"};
        const auto dataset = read(text, options);
        QVERIFY2(dataset.has_value(), dataset ? "" : dataset.error().toString().c_str());
        QCOMPARE(dataset->info.inputNames, (std::vector<std::string>{"x"}));
        QCOMPARE(dataset->info.reading.leftOut,
                 (std::vector<std::string>{"column run (as dataset.drop says)",
                                           "column note (as dataset.drop says)"}));
        // A network reads tables with and without them.
        options.path = put("x,y\n0.5,1\n0.25,0\n");
        const auto rows = readRows(options, {"x"}, m_control);
        QVERIFY2(rows.has_value(), rows ? "" : rows.error().toString().c_str());
        options.drop = {"energy"};
        const auto none = read(text, options);
        QVERIFY(!none);
        QVERIFY2(none.error().message.starts_with(
                     "no column is called 'energy' (dataset.drop); the columns are: run"),
                 none.error().message.c_str());
    }

    void rowsCountWhatTheirWeightSays()
    {
        std::string text = "x,w,y\n";
        for (int row = 0; row < 40; ++row) {
            text += std::to_string(row) + ".5," + (row % 4 == 0 ? "3" : "1") + "," +
                    (row % 4 == 0 ? "1" : "0") + "\n";
        }
        DatasetOptions options;
        options.weightColumn = "w";
        auto dataset = read(text, options);
        QVERIFY2(dataset.has_value(), dataset ? "" : dataset.error().toString().c_str());
        QCOMPARE(dataset->info.inputNames, (std::vector<std::string>{"x"}));
        QCOMPARE(dataset->samples.weights(4), 3.0F);
        const std::string weighted = dataset->info.fingerprint;
        const auto prepared = prepare(std::move(*dataset), options);
        QVERIFY(prepared.has_value());
        QVERIFY(std::abs(prepared->train.weights.mean() - 1.0F) < 1e-5F);
        QCOMPARE(prepared->test.weights.size(), 0);
        for (std::size_t i = 0; i < prepared->train.labels.size(); ++i) {
            const float weight = prepared->train.weights(static_cast<Eigen::Index>(i));
            QVERIFY(std::abs(weight - (prepared->train.labels[i] == 1 ? 2.0F : 2.0F / 3.0F)) < 1e-5F);
        }
        const auto other = read(QString::fromStdString(text).replace(",3,", ",2,").toStdString(), options);
        QVERIFY(other && other->info.fingerprint != weighted);
        const auto negative = read("x,w,y\n1.5,-1,0\n2.5,1,1\n", options);
        QVERIFY(!negative);
        QVERIFY2(negative.error().toString().find("t.csv:2:5: a row cannot count '-1'") != std::string::npos,
                 negative.error().toString().c_str());
        QVERIFY(!read("x,w,y\n1.5,0,0\n2.5,0,1\n", options));
    }

    void classesCanCountAlike()
    {
        std::string text = "x,y\n";
        for (int row = 0; row < 50; ++row) {
            text += std::to_string(row) + ".5," + (row % 5 == 0 ? "1" : "0") + "\n";
        }
        DatasetOptions options;
        options.classWeights = ClassWeights::Balanced;
        auto dataset = read(text, options);
        QVERIFY(dataset.has_value());
        const auto prepared = prepare(std::move(*dataset), options);
        QVERIFY(prepared.has_value());
        for (const Samples* part : {&prepared->train, &prepared->validation}) {
            double sums[2] = {};
            for (std::size_t i = 0; i < part->labels.size(); ++i) {
                sums[part->labels[i]] += static_cast<double>(part->weights(static_cast<Eigen::Index>(i)));
            }
            QVERIFY(std::abs(sums[0] - sums[1]) < 1e-3 * sums[0]);
        }
        QVERIFY(std::abs(prepared->train.weights.mean() - 1.0F) < 1e-5F);
    }
};

QTEST_GUILESS_MAIN(TestCsvOneHot)
#include "tst_csv_one_hot.moc"
