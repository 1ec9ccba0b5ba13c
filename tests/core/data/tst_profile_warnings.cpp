// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/data/profile.h"

#include "snac/base/random.h"

#include <QTest>

#include <algorithm>

using namespace snac;
using namespace snac::data;

namespace {

/// Noise in `inputs` columns, and classes in turn.
Dataset rowsOfClasses(int rows, int inputs, int classes)
{
    Dataset dataset;
    for (int i = 0; i < classes; ++i) {
        dataset.info.classNames.push_back("c" + std::to_string(i));
    }
    for (int i = 0; i < inputs; ++i) {
        dataset.info.inputNames.push_back("x" + std::to_string(i));
    }
    dataset.samples.inputs.resize(rows, inputs);
    Random random(11);
    for (int row = 0; row < rows; ++row) {
        dataset.samples.labels.push_back(row % classes);
        for (int i = 0; i < inputs; ++i) {
            dataset.samples.inputs(row, i) = static_cast<float>(random.normal());
        }
    }
    return dataset;
}

/// The same rows with labels instead of classes: each is there in every `every`th row.
void makeLabels(Dataset& dataset, int labels, int every)
{
    dataset.info.task = TaskKind::MultiLabel;
    dataset.info.classNames.clear();
    const Eigen::Index rows = dataset.samples.rows();
    dataset.samples.labels.clear();
    dataset.samples.targets = Matrix::Zero(rows, labels);
    for (int i = 0; i < labels; ++i) {
        dataset.info.targetNames.push_back("t" + std::to_string(i));
        for (Eigen::Index row = i; row < rows; row += every) {
            dataset.samples.targets(row, i) = 1.0F;
        }
    }
}

} // namespace

/// A line for each input or class is good where they are few; the same line two hundred times hides all
/// others.
class TestProfileWarnings : public QObject
{
    Q_OBJECT

private:
    static QStringList warningsOf(const Dataset& dataset, DataWarning::Kind kind)
    {
        RunControl control;
        const auto profile = profileOf(dataset, {}, control);
        QStringList texts;
        for (const DataWarning& warning : profile ? profile->warnings : std::vector<DataWarning>()) {
            if (warning.kind == kind) {
                texts << QString::fromStdString(warning.text);
            }
        }
        return profile ? texts : QStringList{QString::fromStdString(profile.error().toString())};
    }

private Q_SLOTS:
    void manyRareClassesAreOneLine()
    {
        const QStringList few = warningsOf(rowsOfClasses(1000, 2, 3), DataWarning::Kind::FewRows);
        QCOMPARE(few, QStringList());
        const QStringList many = warningsOf(rowsOfClasses(900, 2, 90), DataWarning::Kind::FewRows);
        QCOMPARE(many.size(), 1);
        QVERIFY2(
            many[0].startsWith("90 classes have fewer than 10 rows for validation or for the test (c0, ") &&
                many[0].endsWith("): their part of every score rests on these few"),
            qPrintable(many[0]));
        QVERIFY(many[0].size() < 250);
    }

    /// Of rows that are not there nothing is said to rest on them.
    void aPartWithoutRowsSaysNothing()
    {
        Dataset dataset = rowsOfClasses(1000, 2, 2);
        dataset.info.classNames.emplace_back("odd");
        for (int row = 0; row < 40; ++row) {
            dataset.samples.labels[static_cast<std::size_t>(row)] = 2;
        }
        dataset.testRows = 300; // at the end: none of them is odd
        const QStringList said = warningsOf(dataset, DataWarning::Kind::FewRows);
        QVERIFY2(said.contains("class 'odd' has no test row: the test score says nothing of it"),
                 qPrintable(said.join('\n')));
        QVERIFY2(!said.join('\n').contains("0 test rows"), qPrintable(said.join('\n')));
    }

    void manyTellingInputsAreOneLine()
    {
        Dataset dataset = rowsOfClasses(600, 25, 2);
        for (Eigen::Index column = 0; column < 20; ++column) {
            for (Eigen::Index row = 0; row < 600; ++row) {
                dataset.samples.inputs(row, column) += static_cast<float>(20 * (row % 2));
            }
        }
        const QStringList said = warningsOf(dataset, DataWarning::Kind::Telling);
        QCOMPARE(said.size(), 1);
        QVERIFY2(said[0].startsWith("20 inputs tell 100.0 % of the rows right, each alone (x0, x1, "),
                 qPrintable(said[0]));
        for (Eigen::Index column = 2; column < 20; ++column) {
            dataset.samples.inputs.col(column) = rowsOfClasses(600, 25, 2).samples.inputs.col(column);
        }
        QCOMPARE(warningsOf(dataset, DataWarning::Kind::Telling).size(), 2);
    }

    void manyLinesAreOneLine()
    {
        Dataset dataset = rowsOfClasses(600, 8, 2);
        dataset.info.task = TaskKind::Regression;
        dataset.info.classNames.clear();
        dataset.info.targetNames = {"t"};
        dataset.samples.labels.clear();
        dataset.samples.targets = dataset.samples.inputs.leftCols(1);
        for (Eigen::Index column = 1; column < 6; ++column) {
            dataset.samples.inputs.col(column) = dataset.samples.inputs.col(0) * static_cast<float>(column) +
                                                 1e-3F * dataset.samples.inputs.col(7);
        }
        const QStringList said = warningsOf(dataset, DataWarning::Kind::Telling);
        QCOMPARE(said.size(), 1);
        QVERIFY2(said[0].startsWith("6 inputs give a target by a straight line but for 0.0 % to 0.1 % of its "
                                    "deviation, each alone (x0, x1, x2, x3, x4, x5)"),
                 qPrintable(said[0]));
    }

    void manyFillersAndCountersAreOneLineEach()
    {
        Dataset dataset = rowsOfClasses(600, 12, 2);
        for (Eigen::Index column = 0; column < 5; ++column) {
            dataset.samples.inputs.col(column).head(30).setConstant(column == 4 ? -99.0F : -999.0F);
        }
        for (Eigen::Index column = 6; column < 10; ++column) {
            for (Eigen::Index row = 0; row < 600; ++row) {
                dataset.samples.inputs(row, column) = static_cast<float>(row * (column - 4));
            }
        }
        const QStringList fillers = warningsOf(dataset, DataWarning::Kind::Filler);
        QCOMPARE(fillers.size(), 1);
        QVERIFY2(fillers[0].startsWith("5 inputs are -999, -99 in some rows, far from all their other values "
                                       "(x0, x1, x2, x3, x4)"),
                 qPrintable(fillers[0]));
        const QStringList counters = warningsOf(dataset, DataWarning::Kind::Index);
        QCOMPARE(counters, QStringList{"4 inputs number the rows (x6, x7, x8, x9): a network learns their "
                                       "order by them. Leave them out"});
    }

    /// A column of weights that is a flag of the truth leaves a class out of the loss.
    void rowsThatCountNothingAreSaid()
    {
        Dataset dataset = rowsOfClasses(600, 2, 3);
        dataset.samples.weights = Eigen::VectorXf::Ones(600);
        QCOMPARE(warningsOf(dataset, DataWarning::Kind::Weightless), QStringList());
        for (Eigen::Index row = 1; row < 600; row += 3) {
            dataset.samples.weights(row) = 0.0F;
        }
        QCOMPARE(warningsOf(dataset, DataWarning::Kind::Weightless),
                 QStringList{"all training rows of a class have the weight 0 (c1): nothing is learned of it. "
                             "Is dataset.weight_column the right column?"});
        makeLabels(dataset, 2, 3); // t1 is there where rows count nothing
        QCOMPARE(
            warningsOf(dataset, DataWarning::Kind::Weightless),
            QStringList{"all training rows with one answer to a label have the weight 0 (t1): nothing is "
                        "learned of it. Is dataset.weight_column the right column?"});
    }

    void labelsTakeOneLineToo()
    {
        Dataset dataset = rowsOfClasses(1000, 2, 2);
        makeLabels(dataset, 6, 40);
        const QStringList few = warningsOf(dataset, DataWarning::Kind::FewRows);
        QVERIFY2(few.size() == 1 && few[0].startsWith("6 labels have fewer than 10 rows"),
                 qPrintable(few.join('\n')));
        dataset = rowsOfClasses(1000, 2, 2);
        makeLabels(dataset, 2, 3);
        dataset.samples.targets.col(0).tail(300).setZero();
        dataset.samples.targets.col(1).tail(300).setOnes();
        dataset.testRows = 300;
        const QStringList none = warningsOf(dataset, DataWarning::Kind::FewRows);
        QCOMPARE(none,
                 (QStringList{"label 't0' has no test row: the test score says nothing of it",
                              "label 't1' has no test row without it: the test score says nothing of it"}));
    }
};

QTEST_GUILESS_MAIN(TestProfileWarnings)
#include "tst_profile_warnings.moc"
