// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A network of another program that a search is held against: scored on the study's rows as it is, priced by
// its model, kept with the study; no part of the search.
#include "snac/runs/baseline_score.h"

#include "../synthesis/random_design.h"
#include "fake_parts.h"
#include "run_essence.h"

#include "snac/fixedpoint/evaluate.h"
#include "snac/network/forward.h"
#include "snac/runs/import_study.h"
#include "snac/runs/observer.h"
#include "snac/runs/point_cost.h"
#include "snac/study/scoring.h"
#include "snac/synthesis/writers/bundle/bundle.h"
#include "snac/synthesis/writers/onnx/onnx_writer.h"
#include "snac/training/folds.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <numeric>

using namespace snac;
using namespace snac::study;

namespace {

/// For the data of the fakes: four inputs, three classes.
synthesis::Design baselineDesign(std::vector<std::string> inputs = {"a", "b", "c", "d"},
                                 std::vector<std::string> outputs = {"x", "y", "z"})
{
    synthesis::tests::RandomDesignOptions options;
    options.widths = {static_cast<int>(inputs.size()), 6, static_cast<int>(outputs.size())};
    synthesis::Design made = synthesis::tests::randomDesign(11, options);
    made.scaler.reset();
    made.inputNames = std::move(inputs);
    made.outputNames = std::move(outputs);
    return made;
}

/// Scores by the outputs of one network, row by row, out of the definition.
double rightShare(const data::Matrix& outputs, const std::vector<int>& labels)
{
    int right = 0;
    for (Eigen::Index row = 0; row < outputs.rows(); ++row) {
        Eigen::Index best = 0;
        outputs.row(row).maxCoeff(&best);
        right += best == labels[static_cast<std::size_t>(row)] ? 1 : 0;
    }
    return static_cast<double>(right) / static_cast<double>(outputs.rows());
}

data::Matrix integerValues(const fixedpoint::Network& network, const data::Matrix& inputs)
{
    return fixedpoint::evaluateReference(network, inputs).unaryExpr([&](std::int64_t raw) {
        return static_cast<float>(fixedpoint::toDouble(raw, network.logit()));
    });
}

} // namespace

#define VERIFY_MADE(result)                                                                                  \
    QVERIFY2((result).has_value(), (result) ? "" : (result).error().toString().c_str())

class TestBaselineScore : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::shared_ptr<fake::Engine> m_engine = std::make_shared<fake::Engine>();
    RunnerParts m_parts = fake::parts(m_engine);

    [[nodiscard]] std::string path(const std::string& name) const
    {
        return m_folder.path().toStdString() + "/" + name;
    }
    /// Its bundle in a folder of that name.
    std::string bundleOf(const synthesis::Design& one, const std::string& name) const
    {
        return synthesis::commit(synthesis::writeBundle(one).value(), path(name)) ? path(name)
                                                                                  : std::string();
    }
    [[nodiscard]] static StudyConfig config(const std::string& baseline, int trials = 12)
    {
        StudyConfig made = fake::config(trials);
        made.baselineNetwork = baseline;
        return made;
    }
    [[nodiscard]] Result<Baseline> scored(const StudyConfig& study) const
    {
        RunControl control;
        return scoreBaseline(study, fake::data(), *m_parts.findBoard("toy"), m_parts, control);
    }
    Result<StudySummary> run(const StudyConfig& study, const std::string& file, bool resume = false,
                             std::optional<int> trials = {})
    {
        RunControl control;
        StudyJob job;
        job.config = study;
        job.file = path(file);
        job.resume = resume;
        job.trials = trials;
        job.control = &control;
        return runStudy(job, m_parts);
    }

private slots:
    void itsIntegersAreScoredAndPriced()
    {
        const synthesis::Design made = baselineDesign();
        const auto baseline = scored(config(bundleOf(made, "integers")));
        VERIFY_MADE(baseline);
        const data::Samples rows = fake::data().validation;
        QVERIFY(baseline->inIntegers);
        QCOMPARE(baseline->rows, 9);
        QCOMPARE(baseline->metrics.accuracy,
                 rightShare(integerValues(made.network, rows.inputs), rows.labels));
        const auto cost = costOfIntegers(*m_parts.costModel, made.network, {}, fake::config().hls,
                                         *m_parts.findBoard("toy"));
        VERIFY_MADE(cost);
        QCOMPARE(baseline->hardware.lut.value, cost->lut.value);
        QVERIFY(cost->lut.value > 0.0);
        QCOMPARE(baseline->values, (std::vector{baseline->metrics.accuracy, cost->lutPct}));
        QCOMPARE(baseline->violation, 0.0);
        QCOMPARE(baseline->origin.format, std::string("bundle"));
        QCOMPARE(baseline->name(), std::string("integers"));
        QCOMPARE(baseline->origin.sha256.size(), std::size_t{64});
    }

    void budgetsJudgeIt()
    {
        StudyConfig study = config(bundleOf(baselineDesign(), "judged"));
        study.constraints = {{Quantity::Accuracy, "accuracy", 2.0}};
        const auto baseline = scored(study);
        VERIFY_MADE(baseline);
        QVERIFY(baseline->violation > 0.0);
    }

    void floatsAreScoredAsTrialsAre()
    {
        const synthesis::Design made = baselineDesign();
        const auto files = synthesis::writeOnnx(made);
        VERIFY_MADE(files);
        VERIFY_MADE(synthesis::commit(*files, path("floats")));
        StudyConfig study = config(path("floats/" + files->front().path));
        const auto floats = scored(study);
        VERIFY_MADE(floats);
        const data::Samples rows = fake::data().validation;
        QVERIFY(!floats->inIntegers);
        QCOMPARE(floats->metrics.accuracy,
                 rightShare(network::forward(*made.trained, rows.inputs), rows.labels));
        // Where trials are scored at a precision they choose, so is it, at the study's.
        study.space.hardware.precisions = {{3, 1}, {8, 3}};
        study.hls.precision = {3, 1};
        const auto integers = scored(study);
        VERIFY_MADE(integers);
        QVERIFY(integers->inIntegers);
        QVERIFY(integers->metrics.loss != floats->metrics.loss);
    }

    void foldsScoreAllTheirRows()
    {
        const synthesis::Design made = baselineDesign();
        StudyConfig study = config(bundleOf(made, "folds"));
        study.training.folds = 3;
        const auto baseline = scored(study);
        VERIFY_MADE(baseline);
        const data::PreparedData data = fake::data();
        QCOMPARE(baseline->rows, 39);
        QVERIFY(baseline->folds);
        const double right =
            30.0 * rightShare(integerValues(made.network, data.train.inputs), data.train.labels) +
            9.0 * rightShare(integerValues(made.network, data.validation.inputs), data.validation.labels);
        QVERIFY(std::abs(baseline->metrics.accuracy - right / 39.0) < 1e-12);
    }

    /// The earliest rows are fitted to alone: no trial is scored on them, so neither is the baseline.
    void foldsInTimeLeaveTheEarliestRowsOut()
    {
        const synthesis::Design made = baselineDesign();
        StudyConfig study = config(bundleOf(made, "times"));
        study.training.folds = 2;
        data::PreparedData data = fake::data();
        for (int row = 0; row < 39; ++row) {
            (row < 30 ? data.train : data.validation).times.push_back(row);
        }
        RunControl control;
        const auto baseline = scoreBaseline(study, data, *m_parts.findBoard("toy"), m_parts, control);
        VERIFY_MADE(baseline);
        QCOMPARE(baseline->rows, 26);
        std::vector<int> later(26);
        std::iota(later.begin(), later.end(), 13);
        const data::Samples rows = training::pooledRows(data).select(later);
        QCOMPARE(baseline->metrics.accuracy,
                 rightShare(integerValues(made.network, rows.inputs), rows.labels));
    }

    /// Its own scaler takes raw features, whatever the study does to its own; other orders are put right.
    void itGetsFeaturesAsItWantsThem()
    {
        synthesis::Design made = baselineDesign();
        const auto plain = scored(config(bundleOf(made, "plain")));
        VERIFY_MADE(plain);
        made.scaler =
            data::Scaler{Eigen::RowVectorXf::Constant(4, 2.0F), Eigen::RowVectorXf::Constant(4, 0.5F)};
        StudyConfig study = config(bundleOf(made, "scaled"));
        study.dataset.normalize = true;
        int raw = 0;
        const RunnerParts before = m_parts;
        m_parts.loadData = [&raw](const data::DatasetOptions& options, RunControl&) {
            data::PreparedData data = fake::data();
            raw += options.normalize ? 0 : 1;
            for (float& value : data.validation.inputs.reshaped()) {
                value = value * 0.5F + 2.0F;
            }
            return Result<data::PreparedData>(data);
        };
        const auto scaled = scored(study);
        m_parts = before;
        VERIFY_MADE(scaled);
        QCOMPARE(raw, 1);
        QCOMPARE(scaled->metrics.accuracy, plain->metrics.accuracy);

        const auto turned =
            scored(config(bundleOf(baselineDesign({"d", "c", "b", "a"}, {"z", "x", "y"}), "turned")));
        VERIFY_MADE(turned);
        data::Samples rows = fake::data().validation;
        rows.inputs = rows.inputs.rowwise().reverse().eval();
        for (int& label : rows.labels) {
            label = (label + 1) % 3;
        }
        QCOMPARE(turned->metrics.accuracy,
                 rightShare(integerValues(baselineDesign().network, rows.inputs), rows.labels));
    }

    void whatCannotBeComparedIsSaid()
    {
        const auto reason = [&](const std::string& file) {
            const auto baseline = scored(config(file));
            return baseline ? QString() : QString::fromStdString(baseline.error().toString());
        };
        QVERIFY(reason(bundleOf(baselineDesign({"a", "b", "c"}), "three"))
                    .contains("3 inputs, the data 4 inputs"));
        QVERIFY(
            reason(bundleOf(baselineDesign({"a", "b", "c", "d"}, {"x", "y"}), "two")).contains("2 outputs"));
        const QString names =
            reason(bundleOf(baselineDesign({"a", "b", "c", "d"}, {"up", "down", "left"}), "names"));
        QVERIFY2(names.contains("up, down") && names.contains("snac import"), qPrintable(names));
        QVERIFY(reason(path("nowhere.onnx")).contains("nowhere.onnx"));
        synthesis::Design numbers = baselineDesign();
        numbers.task = data::TaskKind::Regression;
        QVERIFY(reason(bundleOf(numbers, "numbers")).contains("the network tells numbers"));
    }

    /// It is kept with the study, moves nothing of the search, and needs its file no more.
    void theStudyKeepsIt()
    {
        const std::string bundle = bundleOf(baselineDesign(), "kept");
        const auto without = run(config({}), "without.snac");
        const auto with = run(config(bundle), "with.snac");
        VERIFY_MADE(without);
        VERIFY_MADE(with);
        QVERIFY(!without->start.baseline);
        QVERIFY(with->start.baseline.has_value());
        StudySummary search = *with;
        search.start.baseline.reset();
        QCOMPARE(fake::essence(search), fake::essence(*without));
        std::filesystem::remove_all(bundle);
        const auto again = readStudy(path("with.snac"), config({}));
        VERIFY_MADE(again);
        const auto longer = run(config(bundle), "with.snac", true, 16);
        VERIFY_MADE(longer);
        for (const auto* summary : {&*again, &*longer}) {
            const Baseline& kept = summary->start.baseline.value();
            const Baseline& made = *with->start.baseline;
            QCOMPARE(kept.values, made.values);
            QCOMPARE(kept.origin.sha256, made.origin.sha256);
            QCOMPARE(kept.hardware.lut.value, made.hardware.lut.value);
            QCOMPARE(kept.metrics.loss, made.metrics.loss);
            QCOMPARE(kept.architecture, made.architecture);
            QCOMPARE(kept.rows, made.rows);
        }
        QCOMPARE(longer->trials.size() >= 16, true);
    }

    void aMissingOneStopsTheStudyBeforeItIsMade()
    {
        const auto failed = run(config(path("gone")), "never.snac");
        QVERIFY(!failed);
        QVERIFY(!QFile::exists(QString::fromStdString(path("never.snac"))));
        QCOMPARE(m_engine->trainings() > 0, true); // of the tests before
    }

    void anImportedStudyIsOneAndASearchIsNot()
    {
        const synthesis::Design made = baselineDesign();
        ImportJob job;
        job.source = bundleOf(made, "theirs");
        auto network = synthesis::importNetwork(job.source);
        VERIFY_MADE(network);
        job.network = *network;
        job.file = path("theirs.snac");
        job.config = fake::config();
        job.config.objectives = {{Quantity::LutPct, "lut_pct", false, {}}};
        job.config.dataset = {};
        job.config.dataset.name = noDataName;
        RunControl control;
        const auto imported = importStudy(job, control, m_parts);
        VERIFY_MADE(imported);
        const auto bundle = scored(config(job.source));
        const auto study = scored(config(job.file));
        VERIFY_MADE(bundle);
        VERIFY_MADE(study);
        QCOMPARE(study->values, bundle->values);
        QCOMPARE(study->origin.sha256, bundle->origin.sha256);
        VERIFY_MADE(run(config({}, 4), "search.snac"));
        const auto search = scored(config(path("search.snac")));
        QVERIFY(!search && QString::fromStdString(search.error().message).contains("--as bundle"));
    }
};

QTEST_GUILESS_MAIN(TestBaselineScore)
#include "tst_baseline_score.moc"
