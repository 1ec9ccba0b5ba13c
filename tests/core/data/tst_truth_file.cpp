// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Inputs in a table, their truth in a file of its own. Arrays with labels beside them: tst_guises,
// tst_npy_words.
#include "npy_writer.h"

#include "snac/data/prepare.h"
#include "snac/data/rows.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace snac;
using namespace snac::data;

class TestTruthFile : public QObject
{
    Q_OBJECT

private:
    RunControl m_control;
    QTemporaryDir m_folder;

    std::string write(const char* name, const QByteArray& content) const
    {
        QFile file(m_folder.filePath(QLatin1String(name)));
        (void)file.open(QIODevice::WriteOnly);
        file.write(content);
        return file.fileName().toStdString();
    }

    [[nodiscard]] DatasetOptions pair(const QByteArray& inputs, const QByteArray& labels) const
    {
        DatasetOptions options;
        options.name = "file";
        options.path = write("x.csv", inputs);
        options.labelsPath = write("y.csv", labels);
        return options;
    }

    QString problem(const DatasetOptions& options)
    {
        const auto dataset = loadDataset(options, m_control);
        return dataset ? QString() : QString::fromStdString(dataset.error().toString());
    }

private Q_SLOTS:
    void aTableMayHaveItsTruthBesideIt_data()
    {
        QTest::addColumn<QByteArray>("inputs");
        QTest::addColumn<QByteArray>("labels");
        QTest::addColumn<int>("columns");
        QTest::addColumn<QString>("classes"); // or targets
        QTest::newRow("blanks, numbers") << QByteArray("1 2.5 3\n4 5 6\n7 8 9.5\n")
                                         << QByteArray("1.51e+02\n7.5e+01\n1.4125e+02\n") << 3 << "label";
        QTest::newRow("headers on both") << QByteArray("a,b\n1,2.5\n3,4\n5,6\n7,8.5\n")
                                         << QByteArray("kind\nbad\ngood\nbad\ngood\n") << 2 << "bad,good";
        QTest::newRow("one column") << QByteArray("a\n1.5\n2\n3\n7\n") << QByteArray("0\n1\n1\n0\n") << 1
                                    << "0,1";
        QTest::newRow("last column is whole")
            << QByteArray("a,n\n1.5,0\n2,1\n3,1\n7,0\n") << QByteArray("u\nv\nv\nu\n") << 2 << "u,v";
    }

    void aTableMayHaveItsTruthBesideIt()
    {
        QFETCH(QByteArray, inputs);
        QFETCH(QByteArray, labels);
        QFETCH(int, columns);
        QFETCH(QString, classes);
        const auto dataset = loadDataset(pair(inputs, labels), m_control);
        QVERIFY2(dataset, dataset ? "" : dataset.error().toString().c_str());
        QCOMPARE(dataset->info.inputs(), columns);
        QStringList names;
        for (const std::string& name : dataset->info.truthNames()) {
            names << QString::fromStdString(name);
        }
        QCOMPARE(names.join(','), classes);
        QCOMPARE(dataset->info.reading.truth, std::string("file y.csv (a label a line)"));
    }

    void theNumbersAreThoseOfTheFiles()
    {
        const auto dataset = loadDataset(pair("a,b\n1,2.5\n3,4\n5,6\n", "1.5\n2.25\n-3\n"), m_control);
        QVERIFY(dataset);
        QCOMPARE(dataset->samples.inputs(1, 0), 3.0F);
        QCOMPARE(dataset->samples.targets(2, 0), -3.0F);
        DatasetOptions array = pair("a,b\n1,2.5\n3,4\n5,6\n", "");
        array.labelsPath =
            write("y.npy", QByteArray::fromStdString(writeNpy("<i8", {3}, {4, 2, 4}, false, 1)));
        const auto classes = loadDataset(array, m_control);
        QVERIFY2(classes, classes ? "" : classes.error().toString().c_str());
        QCOMPARE(classes->samples.labels, (std::vector<int>{1, 0, 1}));
    }

    void aColumnWithTheNameOfATruthIsSaid()
    {
        const auto dataset = loadDataset(pair("a,label\n1.5,0\n2,1\n3,1\n7,0\n", "u\nv\nv\nu\n"), m_control);
        QVERIFY(dataset);
        const auto& notes = dataset->info.reading.notes;
        QVERIFY(std::ranges::any_of(notes, [](const std::string& note) {
            return note.starts_with("label is an input, with the name of a truth");
        }));
    }

    void whatDoesNotFitIsSaid_data()
    {
        QTest::addColumn<QByteArray>("labels");
        QTest::addColumn<QString>("says");
        QTest::newRow("too few") << QByteArray("u\nv\n") << "this text has 2 lines for 4 rows";
        QTest::newRow("a table") << QByteArray(",target\n0,151\n1,75\n2,141\n3,206\n")
                                 << "this is a table of 2 columns: write the one with the truth alone";
        QTest::newRow("decimal commas")
            << QByteArray("1,5\n2\n3,5\n4,75\n") << "numbers with decimal commas: write decimal points";
        QTest::newRow("another table")
            << QByteArray("id;y\n0;151\n1;75\n2;141\n3;206\n") << "this is a table of 2 columns";
    }

    void whatDoesNotFitIsSaid()
    {
        QFETCH(QByteArray, labels);
        QFETCH(QString, says);
        const QString said = problem(pair("a,b\n1.5,0\n2,1\n3,1\n7,0\n", labels));
        QVERIFY2(said.contains(says) && said.contains("y.csv"), qPrintable(said));
    }

    void twoTruthsAreRefused()
    {
        DatasetOptions options = pair("a,b\n1.5,0\n2,1\n3,1\n7,0\n", "u\nv\nv\nu\n");
        options.labelColumn = "b";
        QVERIFY2(problem(options).contains("label_column and labels_path both name the truth"),
                 qPrintable(problem(options)));
        options = pair("a,b\n1.5,0\n,1\n3,1\n7,0\n", "u\nv\nu\n");
        options.missingValues = "drop_rows";
        QVERIFY2(problem(options).contains("cannot be left out where the labels have a file of their own"),
                 qPrintable(problem(options)));
    }

    /// An array of classes x rows x values is a common way to keep shots of a qubit.
    void classesAsAnIndexAreUnderstood()
    {
        DatasetOptions options;
        options.name = "file";
        options.path =
            write("shots.npy", QByteArray::fromStdString(writeNpy(
                                   "<f8", {2, 3, 2}, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}, false, 1)));
        QVERIFY2(problem(options).contains("if these are 2 classes of 3 rows each, write both, e.g. "
                                           "numpy.savez(\"data.npz\", x=a.reshape(2 * 3, -1), "
                                           "y=numpy.repeat(numpy.arange(2), 3))"),
                 qPrintable(problem(options)));
        options.path =
            write("pictures.npy", QByteArray::fromStdString(writeNpy(
                                      "<f8", {3, 2, 2}, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}, false, 1)));
        QVERIFY(!problem(options).contains("classes"));
    }
};

QTEST_GUILESS_MAIN(TestTruthFile)
#include "tst_truth_file.moc"
