// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../timing.h"

#include "snac/data/profile.h"

#include "snac/base/random.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace snac;
using namespace snac::data;

namespace {

using Kind = DataWarning::Kind;

/// Two classes in `inputs` columns of noise; the first is shifted by the class.
Dataset noise(int rows, int inputs, double shift = 1.0, double share = 0.5)
{
    Dataset dataset;
    dataset.info.classNames = {"a", "b"};
    for (int i = 0; i < inputs; ++i) {
        dataset.info.inputNames.push_back("x" + std::to_string(i));
    }
    dataset.samples.inputs.resize(rows, inputs);
    Random random(7);
    for (int row = 0; row < rows; ++row) {
        const int label = random.chance(share) ? 1 : 0;
        dataset.samples.labels.push_back(label);
        for (int i = 0; i < inputs; ++i) {
            dataset.samples.inputs(row, i) =
                static_cast<float>(random.normal() + (i == 0 ? shift * label : 0.0));
        }
    }
    return dataset;
}

Result<DataProfile> profileIt(const Dataset& dataset, const DatasetOptions& options = {})
{
    RunControl control;
    return profileOf(dataset, options, control);
}

std::vector<Kind> kindsOf(const DataProfile& profile)
{
    std::vector<Kind> kinds;
    for (const DataWarning& warning : profile.warnings) {
        kinds.push_back(warning.kind);
    }
    return kinds;
}

bool warnsOf(const DataProfile& profile, Kind kind, const char* text)
{
    return std::ranges::any_of(profile.warnings, [&](const DataWarning& warning) {
        return warning.kind == kind && warning.text.find(text) != std::string::npos;
    });
}

} // namespace

class TestProfile : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsSaidOfPlainData()
    {
        const auto profile = profileIt(noise(2000, 4));
        QVERIFY(profile);
        QVERIFY(kindsOf(*profile).empty());
        QCOMPARE(profile->duplicates, std::int64_t(0));
    }

    /// Every row is in one bin, and the bins of a class are the rows of that class.
    void binsHoldAllRows()
    {
        const Dataset dataset = noise(1500, 3);
        const auto profile = profileIt(dataset);
        QVERIFY(profile);
        for (std::size_t i = 0; i < 3; ++i) {
            const InputProfile& input = profile->inputs[i];
            const auto column = dataset.samples.inputs.col(static_cast<Eigen::Index>(i));
            QCOMPARE(input.low, static_cast<double>(column.minCoeff()));
            QCOMPARE(input.high, static_cast<double>(column.maxCoeff()));
            QVERIFY(std::abs(input.mean - static_cast<double>(column.mean())) < 1e-3);
            for (int label = 0; label < 2; ++label) {
                const auto& bins = input.bins[static_cast<std::size_t>(label)];
                QCOMPARE(std::accumulate(bins.begin(), bins.end(), std::int64_t(0)),
                         std::int64_t(std::ranges::count(dataset.samples.labels, label)));
                QCOMPARE(bins.size(), std::size_t(profileBins * finestBins));
            }
            QVERIFY(profile->inputs[i].bins[0].back() + profile->inputs[i].bins[1].back() > 0);
        }
    }

    void partsAreThoseOfTheStudy()
    {
        DatasetOptions options;
        options.subsetSize = 500;
        const auto profile = profileIt(noise(1000, 2), options);
        QVERIFY(profile);
        std::array<std::int64_t, 3> sums{};
        for (const auto& part : profile->parts) {
            for (std::size_t i = 0; i < 3; ++i) {
                sums[i] += part[i];
            }
        }
        QCOMPARE(sums[0] + sums[1] + sums[2], std::int64_t(500));
        QVERIFY(std::abs(sums[1] - 100) <= 2 && std::abs(sums[2] - 100) <= 2);
    }

    /// Classes that take turns, in a file of which not every row is looked at, are told by nothing.
    void classesThatTakeTurnsAreNotTold()
    {
        for (const int period : {2, 3, 5}) {
            Dataset dataset = noise(20000 * period, 1, 0.0);
            for (std::size_t row = 0; row < dataset.samples.labels.size(); ++row) {
                dataset.samples.labels[row] = row % static_cast<std::size_t>(period) == 0 ? 1 : 0;
            }
            const auto profile = profileIt(dataset);
            QVERIFY(profile);
            QVERIFY2(!warnsOf(*profile, Kind::Telling, "is the truth in it?"),
                     std::to_string(period).c_str());
            QVERIFY(profile->inputs[0].alone < 1.0 - 1.0 / period + 0.1);
        }
    }

    void aLineThroughTheTargetIsWarnedOf()
    {
        Dataset dataset = noise(3000, 3, 0.0);
        dataset.info.task = TaskKind::Regression;
        dataset.info.classNames.clear();
        dataset.info.targetNames = {"t", "u"};
        dataset.samples.labels.clear();
        dataset.samples.targets.resize(3000, 2);
        dataset.samples.targets.col(0) = dataset.samples.inputs.col(0).array().square();
        dataset.samples.targets.col(1) = 5.0F - 1e-3F * dataset.samples.inputs.col(1).array() +
                                         1e-5F * dataset.samples.inputs.col(2).array();
        const auto profile = profileIt(dataset);
        QVERIFY(profile);
        QCOMPARE(std::ranges::count(kindsOf(*profile), Kind::Telling), 1);
        QVERIFY(warnsOf(*profile, Kind::Telling, "input 'x1' gives the target 'u' by a straight line"));
        // A part of it is no leak.
        dataset.samples.targets.col(1) += 1e-3F * dataset.samples.inputs.col(2);
        const auto mixed = profileIt(dataset);
        QVERIFY(mixed && kindsOf(*mixed).empty());
    }

    void correlationsAreThoseOfTheRows()
    {
        Dataset dataset = noise(4000, 4, 0.0);
        dataset.samples.inputs.col(1) = 3.0F - 2.0F * dataset.samples.inputs.col(0).array();
        dataset.samples.inputs.col(3).setConstant(2.0F);
        const auto profile = profileIt(dataset);
        QVERIFY(profile);
        QVERIFY(std::abs(profile->correlation(0, 0) - 1.0F) < 1e-5F);
        QVERIFY(std::abs(profile->correlation(0, 1) + 1.0F) < 1e-4F);
        QVERIFY(std::abs(profile->correlation(0, 2)) < 0.06F);
        QCOMPARE(profile->correlation(0, 3), 0.0F);
        QVERIFY(profile->correlation.isApprox(profile->correlation.transpose()));
    }

    void warnings_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("text");
        QTest::newRow("duplicates") << int(Kind::Duplicates) << "training row";
        QTest::newRow("telling") << int(Kind::Telling) << "'x0'";
        QTest::newRow("imbalance") << int(Kind::Imbalance) << "balanced_accuracy";
        QTest::newRow("few rows") << int(Kind::FewRows) << "class";
        QTest::newRow("filler") << int(Kind::Filler) << "input 'x1' is -999 in 30 rows";
        QTest::newRow("index") << int(Kind::Index) << "'x2'";
        QTest::newRow("index from the end") << int(Kind::Index) << "'x2'";
    }

    void warnings()
    {
        QFETCH(int, kind);
        QFETCH(QString, text);
        const auto what = static_cast<Kind>(kind);
        Dataset dataset = noise(1000, 3);
        Matrix& inputs = dataset.samples.inputs;
        switch (what) {
        case Kind::Duplicates:
            inputs.bottomRows(300) = inputs.middleRows(100, 300).eval();
            break;
        case Kind::Telling:
            dataset = noise(1000, 3, 12.0);
            break;
        case Kind::Imbalance:
            dataset = noise(1000, 3, 1.0, 0.1);
            break;
        case Kind::FewRows:
            dataset = noise(1000, 3, 1.0, 0.02);
            break;
        case Kind::Filler:
            inputs.col(1).head(30).setConstant(-999.0F);
            break;
        case Kind::Weightless: // tst_profile_warnings
        case Kind::TestBeside: // a matter of files: aTestFileBesideIsPointedOut()
            QFAIL("has no rows");
        case Kind::Index:
            for (Eigen::Index row = 0; row < 1000; ++row) {
                const auto number = static_cast<float>(row);
                inputs(row, 2) =
                    QTest::currentDataTag() == std::string_view("index") ? number : 5000.0F - number;
            }
            break;
        }
        const auto profile = profileIt(dataset);
        QVERIFY(profile);
        QVERIFY(warnsOf(*profile, what, text.toUtf8().constData()));
    }

    /// A number that programs write for nothing may be one of many that were measured.
    void usualNumbersAreNoFillers()
    {
        Dataset dataset = noise(1000, 3);
        for (Eigen::Index row = 0; row < 1000; ++row) {
            dataset.samples.inputs(row, 1) = static_cast<float>(row % 250) * 4.0F - 999.0F; // -999 to -3
        }
        dataset.samples.inputs(0, 2) = 999.0F; // once is no habit
        for (Eigen::Index row = 0; row < 1000; ++row) {
            dataset.samples.inputs(row, 0) = row % 2 == 0 ? 98.0F : 99.0F; // years
        }
        const auto profile = profileIt(dataset);
        QVERIFY(profile);
        QVERIFY(!warnsOf(*profile, Kind::Filler, ""));
    }

    void aTestFileBesideIsPointedOut()
    {
        QTemporaryDir folder;
        DatasetOptions options;
        options.path = folder.filePath("train.csv").toStdString();
        RunControl control;
        const auto warned = [&] {
            const auto profile = profileOf(noise(1000, 3), options, control);
            return profile && warnsOf(*profile, Kind::TestBeside, "test.csv");
        };
        QVERIFY(!warned());
        QFile file(folder.filePath("test.csv"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(warned());
        options.testPath = folder.filePath("test.csv").toStdString();
        QVERIFY(!warned());
        options.testPath.clear();
        options.labelsPath = folder.filePath("labels.npy").toStdString();
        QVERIFY(!warned());
        options.labelsPath.clear();
        Dataset whole = noise(1000, 3);
        whole.testRows = 200;
        const auto own = profileOf(whole, options, control);
        QVERIFY(own && !warnsOf(*own, Kind::TestBeside, "test.csv"));
    }

    /// A telling input is one that leaves little to learn, not one that a common class makes look so.
    void aCommonClassIsNoTellingInput()
    {
        const auto profile = profileIt(noise(4000, 3, 0.3, 0.02));
        QVERIFY(profile);
        QVERIFY(!std::ranges::count(kindsOf(*profile), Kind::Telling));
    }

    void numbersAsTruthHaveOneGroup()
    {
        Dataset dataset = noise(300, 2);
        dataset.info.task = TaskKind::Regression;
        dataset.info.classNames.clear();
        dataset.samples.labels.clear();
        dataset.info.targetNames = {"y"};
        dataset.samples.targets = dataset.samples.inputs.leftCols(1);
        const auto profile = profileIt(dataset);
        QVERIFY(profile);
        QCOMPARE(profile->parts.size(), std::size_t(1));
        QCOMPARE(profile->inputs.front().bins.size(), std::size_t(1));
        QCOMPARE(profile->inputs.front().alone, 0.0);
    }

    /// Thousands of classes take no bins each: the commonest have their own, and no row is lost.
    void manyClassesShareBins()
    {
        Dataset dataset = noise(3000, 2);
        dataset.info.classNames.clear();
        for (int i = 0; i < 200; ++i) {
            dataset.info.classNames.push_back("c" + std::to_string(i));
        }
        for (int row = 0; row < 3000; ++row) { // class 150 has 15 rows more than the others
            dataset.samples.labels[static_cast<std::size_t>(row)] = row < 15 ? 150 : row % 199;
        }
        for (int row = 2996; row < 3000; ++row) {
            dataset.samples.labels[static_cast<std::size_t>(row)] = 199;
        }
        const auto profile = profileIt(dataset);
        QVERIFY2(profile, profile ? "" : profile.error().message.c_str());
        QCOMPARE(profile->binned.size(), mostBinned);
        QVERIFY(std::ranges::find(profile->binned, std::size_t(150)) != profile->binned.end());
        QCOMPARE(profile->inputs.front().bins.size(), mostBinned + 1);
        std::int64_t rows = 0;
        for (const auto& bins : profile->inputs.front().bins) {
            rows += std::accumulate(bins.begin(), bins.end(), std::int64_t(0));
        }
        QCOMPARE(rows, std::int64_t(3000));
    }

    void itCanBeCancelled()
    {
        RunControl control;
        control.cancel();
        const auto profile = profileOf(noise(100, 2), {}, control);
        QVERIFY(!profile && profile.error().isCancelled());
    }

    void aMillionRowsAreQuick()
    {
        const Dataset dataset = noise(1000000, 16);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(profileIt(dataset));
        QVERIFY(timing::keepsTo(timer, 3000));
    }
};

QTEST_GUILESS_MAIN(TestProfile)
#include "tst_profile.moc"
