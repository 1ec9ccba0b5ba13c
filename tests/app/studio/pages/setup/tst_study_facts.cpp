// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../../../test_environment.h"
#include "snac/base/random.h"
#include "snac/data/reading.h"
#include "snac/hardware/candidate_cost.h"
#include "snac/studio/pages/setup/before_start_card.h"
#include "snac/studio/pages/setup/study_facts.h"
#include "snac/study/training_plan.h"

#include <QTest>

#include <algorithm>

using namespace snac;
using namespace snac::studio;

namespace {

study::StudyConfig smallConfig()
{
    study::StudyConfig config;
    config.space.numLayers = space::Ordinal{{1, 2}};
    config.space.layerWidths = {space::Ordinal{{16, 32}}, space::Ordinal{{8, 16}}};
    config.space.learningRate = space::Ordinal{{0.001, 0.002}};
    config.dataset.rows = 1000;
    config.objectives = {{study::Quantity::Accuracy, "accuracy", true, std::nullopt}};
    config.trials = 3;
    return config;
}

std::optional<DataFacts> jets()
{
    RunControl control;
    auto data = readDataFacts(smallConfig().dataset, control);
    return data ? std::optional(*data) : std::nullopt;
}

} // namespace

class TestStudyFacts : public QObject
{
    Q_OBJECT

private slots:
    void countsTheSpaceAndItsCosts()
    {
        const auto data = jets();
        QVERIFY(data);
        QVERIFY(data->info.simulated);
        QCOMPARE(data->trainRows + data->validationRows + data->testRows, 1000);
        const auto facts = studyFacts(smallConfig(), data, *snac::test::shippedEnvironment());
        QVERIFY2(facts.problems.empty(), facts.problems.empty() ? "" : facts.problems.front().c_str());
        QVERIFY(facts.sizeKnown);
        QCOMPARE(facts.size.architectures, 6.0); // 2 with one layer, 4 with two
        QCOMPARE(facts.size.candidates, 12.0);
        QCOMPARE(facts.costs.sampled, 200);
        QCOMPARE(facts.costs.overBudget, 0);
        QVERIFY(facts.costs.lutLow > 0.0 && facts.costs.lutLow < facts.costs.lutHigh);
    }

    // What the form says of costs is what a search of the same settings would: it counts its trainings.
    void costsKnowTheTraining()
    {
        auto config = smallConfig();
        config.training.epochs = 3;
        const auto data = jets();
        const auto& environment = *snac::test::shippedEnvironment();
        const auto few = studyFacts(config, data, environment).costs;
        RunControl control;
        const auto prepared = data::loadPrepared(config.dataset, control);
        QVERIFY(prepared);
        const auto model = environment.costModel().trainedBy(study::trainingPlan(config, *prepared));
        const auto space = space::SearchSpace::build(config.space, 16, 5);
        QVERIFY(space);
        const auto board = environment.boards.find(config.hls.board);
        Random random(1);
        double least = 1e9;
        double most = 0.0;
        for (int i = 0; i < few.sampled; ++i) {
            const auto cost =
                hardware::estimateCandidate(*model, space->decode(space->random(random)), config.hls, *board);
            QVERIFY(cost);
            least = std::min(least, cost->lutPct);
            most = std::max(most, cost->lutPct);
        }
        QCOMPARE(few.lutLow, least);
        QCOMPARE(few.lutHigh, most);
        config.training.epochs = 300; // weights grow as they are trained
        QVERIFY(studyFacts(config, data, environment).costs.lutHigh > 1.05 * few.lutHigh);
    }

    void budgetsRejectTheirShare()
    {
        auto config = smallConfig();
        config.constraints = {{study::Quantity::LutPct, "lut_pct", 0.0}};
        const auto all = studyFacts(config, jets(), *snac::test::shippedEnvironment());
        QCOMPARE(all.costs.overBudget, all.costs.sampled);
    }

    void problemsAreToldBeforeTheStart()
    {
        auto config = smallConfig();
        config.hls.board = "vu31p";
        const auto unknown = studyFacts(config, jets(), *snac::test::shippedEnvironment());
        QVERIFY(!unknown.problems.empty());
        config = smallConfig();
        config.space.outputDim = 7; // jets have five classes
        QVERIFY(!studyFacts(config, jets(), *snac::test::shippedEnvironment()).problems.empty());
    }

    void timeNeedsAMeasuredRate()
    {
        auto config = smallConfig();
        config.training.epochs = 4;
        DataFacts data;
        data.trainRows = 600;
        data.validationRows = 200;
        QVERIFY(!expectedSeconds(config, data, 0.0));
        QCOMPARE(*expectedSeconds(config, data, 1000.0), 600.0 * 4 * 3 / 1000.0);
        config.training.folds = 4; // each fold trains on 3/4 of 800
        QCOMPARE(*expectedSeconds(config, data, 1000.0), 600.0 * 4 * 4 * 3 / 1000.0);
        config.seeds = 5;
        QCOMPARE(*expectedSeconds(config, data, 1000.0), 5 * 600.0 * 4 * 4 * 3 / 1000.0);
    }

    void equalOptionsHaveEqualKeys()
    {
        data::DatasetOptions a;
        data::DatasetOptions b;
        QCOMPARE(dataKey(a), dataKey(b));
        b.subsetSize = 100;
        QVERIFY(dataKey(a) != dataKey(b));
    }

    void theLinesSayWhatIsKnownAndWhatIsNot()
    {
        const auto data = jets();
        const auto facts = studyFacts(smallConfig(), data, *snac::test::shippedEnvironment());
        const QString unknown = factLines(facts, smallConfig(), 0.0).join('\n');
        QVERIFY(unknown.contains("<b>12</b> candidates, <b>6</b> distinct architectures"));
        QVERIFY(unknown.contains("25 % of them"));
        QVERIFY(unknown.contains("time unknown"));
        QVERIFY(unknown.contains("simulated rows"));
        const QString known = factLines(facts, smallConfig(), 500000.0).join('\n');
        QVERIFY(known.contains("500 k samples/s"));
        QVERIFY(!known.contains("unknown"));
    }

    /// What was taken as inputs, truth and classes stands in the card before the study starts.
    void theLinesSayWhatWasRead()
    {
        auto data = jets();
        QVERIFY(data);
        data->info.inputNames[0] = "first & <foremost>";
        data->info.reading.leftOut = {"column ID: it counts the rows"};
        for (const bool classes : {true, false}) {
            if (!classes) {
                data->info.task = data::TaskKind::Regression;
                data->info.classNames.clear();
                data->info.targetNames = {"kelvin"};
            }
            StudyFacts facts;
            facts.data = data;
            const QString lines = factLines(facts, smallConfig(), 0.0).join(QLatin1Char('\n'));
            const auto read = data::readingLines(data->info);
            QVERIFY(read.size() >= 4);
            for (const data::ReadingLine& line : read) {
                if (data->info.simulated && line.name == "Data") {
                    continue; // said by the line of rows
                }
                const QString said = QString::fromStdString(line.name).toHtmlEscaped() +
                                     QStringLiteral(": ") + QString::fromStdString(line.text).toHtmlEscaped();
                QVERIFY2(lines.contains(said), qPrintable(said + QLatin1Char('\n') + lines));
            }
            QVERIFY2(lines.contains(classes ? "16 inputs, 5 classes" : "16 inputs, 1 target"),
                     qPrintable(lines));
        }
    }

    void rareClassesAreToldBeforeTheStart()
    {
        auto data = jets();
        QVERIFY(data && data->counts.fittingRows > 0);
        auto config = smallConfig();
        config.training.folds = 5;
        QVERIFY(studyFacts(config, data, *snac::test::shippedEnvironment()).warnings.empty());
        data->counts.classParts[1] = {2, 1, 1};
        const auto facts = studyFacts(config, data, *snac::test::shippedEnvironment());
        QVERIFY(!facts.warnings.empty() && facts.warnings[0].find("2 of the 5 folds") != std::string::npos);
        const QString lines = factLines(facts, config, 0.0).join(QLatin1Char('\n'));
        QVERIFY2(lines.contains("is rare: 4 rows, 3 for training and validation, 1 for the test"),
                 qPrintable(lines));
    }

    void oneIsNotSeveral()
    {
        auto config = smallConfig();
        config.trials = 1;
        config.workers = 1;
        auto facts = studyFacts(config, jets(), *snac::test::shippedEnvironment());
        facts.size.candidates = 1.0;
        facts.size.architectures = 1.0;
        const QString lines = factLines(facts, config, 500000.0).join('\n');
        for (const char* right : {"<b>1</b> candidate,", "<b>1</b> distinct architecture ",
                                  "<b>1</b> trial is", "on 1 worker "}) {
            QVERIFY2(lines.contains(right), qPrintable(lines));
        }
    }
};

QTEST_MAIN(TestStudyFacts)
#include "tst_study_facts.moc"
