// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// An output activation that cannot give the targets is refused or told before anything is trained.
#include "snac/study/obstacles.h"
#include "snac/study/output_range.h"

#include "fake_parts.h"

#include <QTest>

using namespace snac;
using namespace snac::study;
using network::ActivationKind;

namespace {

/// So many targets at even steps between these ends.
DataFacts numbersBetween(double lowest, double highest, int rows = 101)
{
    DataFacts facts;
    facts.info.task = data::TaskKind::Regression;
    facts.info.targetNames = {"energy"};
    facts.fittingRows = rows;
    const Eigen::VectorXf targets =
        Eigen::VectorXf::LinSpaced(rows, static_cast<float>(lowest), static_cast<float>(highest));
    facts.targets = std::make_shared<const data::Matrix>(targets);
    return facts;
}

StudyConfig configWith(std::optional<ActivationKind> activation)
{
    StudyConfig config = fake::config();
    config.training.folds = 1;
    config.objectives[0] = {Quantity::Rmse, "rmse", false, std::nullopt};
    config.space.outputActivation = activation;
    return config;
}

} // namespace

class TestOutputRange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatCanBeGivenIsTold_data()
    {
        QTest::addColumn<int>("activation");
        QTest::addColumn<double>("lowest");
        QTest::addColumn<double>("highest");
        QTest::addColumn<QString>("refused"); ///< part of it; empty: it is not
        QTest::addColumn<QString>("warned");
        const auto row = [](const char* name, ActivationKind kind, double lowest, double highest,
                            const char* refused, const char* warned) {
            QTest::newRow(name) << static_cast<int>(kind) << lowest << highest << refused << warned;
        };
        using enum ActivationKind;
        row("linear", Linear, -5000.0, 5000.0, "", "");
        row("energies behind tanh", Tanh, 4000.0, 6000.0,
            "Tanh gives numbers from -1 to 1, and 101 of 101 targets", "");
        row("few beyond tanh", Tanh, -1.2, 1.2, "", "are outside; linear gives them all");
        row("what tanh can give", Tanh, -0.9, 0.9, "", "");
        row("small behind tanh", Tanh, 0.0, 0.01, "", "in the units of the data");
        row("energies behind ReLU", ReLU, 4000.0, 6000.0, "", "");
        row("some below ReLU", ReLU, -10.0, 90.0, "", "ReLU gives no number below 0, and 10 of 101");
        row("most below ReLU", ReLU, -90.0, 10.0, "write output_activation: linear", "");
        row("energies behind softplus", Softplus, 4000.0, 6000.0, "", "");
        row("counts behind softplus", Softplus, 0.0, 300.0, "",
            "units of the data, and they go from 0 to 300");
        row("near one behind softplus", Softplus, 0.5, 2.0, "", "");
        row("leaky ReLU is bent at 0", LeakyReLU, -500.0, 500.0, "", "in the units of the data");
    }
    void whatCanBeGivenIsTold()
    {
        QFETCH(int, activation);
        QFETCH(double, lowest);
        QFETCH(double, highest);
        QFETCH(QString, refused);
        QFETCH(QString, warned);
        const StudyConfig config = configWith(static_cast<ActivationKind>(activation));
        const DataFacts facts = numbersBetween(lowest, highest);
        const auto found = obstacles(config, facts);
        QCOMPARE(found.size(), std::size_t(refused.isEmpty() ? 0 : 1));
        if (!refused.isEmpty()) {
            QCOMPARE(found.front().path, std::string("search_space.output_activation"));
            QVERIFY2(QString::fromStdString(found.front().message).contains(refused),
                     found.front().message.c_str());
            return;
        }
        const auto said = cautions(config, facts);
        QCOMPARE(said.size(), std::size_t(warned.isEmpty() ? 0 : 1));
        QVERIFY2(warned.isEmpty() || QString::fromStdString(said.front()).contains(warned),
                 said.empty() ? "" : said.front().c_str());
    }

    void withoutNumbersNothingIsSaid()
    {
        QVERIFY(!outputRangeOf(configWith(std::nullopt), numbersBetween(0.0, 1.0)));
        DataFacts classes;
        classes.info.classNames = {"a", "b"};
        QVERIFY(!outputRangeOf(configWith(ActivationKind::Tanh), classes));
    }

    void studiesOfEarlierRulesLearnInTheUnitsOfTheData()
    {
        StudyConfig config = configWith(ActivationKind::ReLU);
        config.training.activateAfterwards = false;
        QCOMPARE(cautions(config, numbersBetween(4000.0, 6000.0)).size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestOutputRange)

#include "tst_output_range.moc"
