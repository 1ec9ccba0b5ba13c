// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "record_check.h"

#include "compression_record.h"

#include "snac/hardware/figures.h"
#include "snac/study/imported_results.h"
#include "snac/study/quantity.h"
#include "snac/study/scoring.h"

#include "snac/base/overloaded.h"
#include "snac/network/layer_traits.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace snac::study {

namespace {

// Far beyond what any study has, and within what every loop and picture behind can bear.
constexpr int mostTrials = 10'000'000;
constexpr int mostUnits = 65'536;
constexpr int mostInputs = 1'000'000;
constexpr std::size_t mostLayers = 4'096;
constexpr std::size_t mostItems = 100'000;
constexpr std::size_t longestText = 1'000'000;
constexpr double largestFigure = 1e60;

/// Remembers the first thing that cannot be.
class Findings
{
public:
    explicit Findings(std::string what)
        : m_what(std::move(what))
    {
    }
    Findings& need(bool holds, const char* otherwise)
    {
        if (!holds && m_wrong.empty()) {
            m_wrong = m_what + " " + otherwise;
        }
        return *this;
    }
    Findings& also(const Result<>& part)
    {
        if (!part && m_wrong.empty()) {
            m_wrong = m_what + ": " + part.error().message;
        }
        return *this;
    }
    [[nodiscard]] Result<> verdict() const { return m_wrong.empty() ? Result<>() : fail(m_wrong); }

private:
    std::string m_what;
    std::string m_wrong;
};

bool within(double value, double low, double high)
{
    return value >= low && value <= high; // not for NaN
}

bool isFigure(double value)
{
    return within(value, -largestFigure, largestFigure);
}

/// A figure that need not be known; bounds of estimates may be open.
bool mayBe(double value)
{
    return std::isnan(value) || std::isinf(value) || isFigure(value);
}

/// A score that need not apply. Rounding may take one a little beyond its ends.
bool isShare(double value)
{
    return std::isnan(value) || within(value, -1.0, 2.0);
}

bool isTrial(int number, int trials)
{
    return number >= 0 && number < trials;
}

bool areTrials(const std::vector<int>& numbers, int trials)
{
    return std::ranges::all_of(numbers, [trials](int number) { return isTrial(number, trials); });
}

bool areFigures(const std::vector<double>& values)
{
    return std::ranges::all_of(values, isFigure);
}

Result<> checkMetrics(const network::Metrics& metrics)
{
    const auto unknown = [](double value) { return std::isnan(value) || isFigure(value); };
    Findings findings("its score");
    for (const QuantityInfo& row : quantities()) {
        if (row.metric && row.scale == Scale::Fraction) {
            findings.need(isShare(metrics.*row.metric), "is no share of one");
        } else if (row.metric) {
            findings.need(unknown(metrics.*row.metric), "is no figure");
        }
    }
    return findings.verdict();
}

Result<> checkHardware(const hardware::HardwareEstimate& hardware)
{
    Findings findings("its cost");
    for (const hardware::BoundedFigure& figure : hardware::boundedFigures) {
        const hardware::Estimate& estimate = hardware.*figure.value;
        findings.need(mayBe(estimate.value) && mayBe(estimate.low) && mayBe(estimate.high), "is no figure");
    }
    for (const hardware::PlainFigure& figure : hardware::plainFigures) {
        findings.need(mayBe(hardware.*figure.value), "is no figure");
    }
    for (const hardware::CountFigure& figure : hardware::countFigures) {
        findings.need(mayBe(hardware.counts.*figure.value), "is no figure");
    }
    return findings.need(hardware.layers.size() <= mostLayers, "has too many layers")
        .need(hardware.warnings.size() <= mostItems, "has too many warnings")
        .verdict();
}

bool isLayer(const network::Layer& layer)
{
    bool good = network::checkLayer(layer).has_value();
    network::visitFields(layer, Overloaded{[&](const char*, int value) { good = good && value <= mostUnits; },
                                           [](const char*, bool) {},
                                           [&](const char*, double value) { good = good && isFigure(value); },
                                           [](const char*, network::ActivationKind) {}});
    return good;
}

Result<> checkArchitecture(const network::Architecture& architecture)
{
    return Findings("its network")
        .need(architecture.inputs >= 1 && architecture.inputs <= mostInputs,
              "has an impossible number of inputs")
        .need(!architecture.layers.empty() && architecture.layers.size() <= mostLayers,
              "has an impossible number of layers")
        .need(std::ranges::all_of(architecture.layers, isLayer), "has an impossible layer")
        .verdict();
}

Result<> checkOrigin(const evolution::Offspring& origin, int number)
{
    const auto genes = static_cast<int>(std::min(origin.genome.values.size(), mostItems));
    const auto isParent = [number](int parent) { return parent >= -1 && parent < std::max(number, 1); };
    return Findings("its origin")
        .need(origin.id == number, "is that of another trial")
        .need(origin.genome.values.size() <= mostItems && areFigures(origin.genome.values),
              "has an impossible genome")
        .need(std::ranges::all_of(origin.parents, isParent), "has a parent that came later")
        .need(origin.fromSecond.size() <= mostItems && origin.mutatedGenes.size() <= mostItems, "is too long")
        .need(areTrials(origin.mutatedGenes, genes), "changes a gene that there is not")
        .verdict();
}

Result<> checkState(const Trial& trial, std::size_t objectives, const std::vector<Trial>& earlier)
{
    const bool complete = trial.state == TrialState::Complete;
    const bool duplicate = trial.state == TrialState::Duplicate;
    const Trial* original = trial.duplicateOf >= 0 && trial.duplicateOf < trial.number
                                ? &earlier[static_cast<std::size_t>(trial.duplicateOf)]
                                : nullptr;
    return Findings("it")
        .need(trial.duplicateOf == -1 || original, "is a duplicate of a trial that did not come before it")
        .need(!duplicate || (original && original->state != TrialState::Duplicate &&
                             original->state != TrialState::Running),
              "is a duplicate of no result")
        .need(!duplicate || !original || original->values.size() == trial.values.size(),
              "differs from the trial it is a duplicate of")
        .need(trial.networkOf >= -1 && trial.networkOf < std::max(trial.number, 1) &&
                  (trial.number > 0 || trial.networkOf < 0),
              "has the network of a trial that did not come before it")
        .need(trial.values.size() == objectives || (trial.values.empty() && !complete),
              "has another number of values than the study has objectives")
        .need(areFigures(trial.values), "has a value that is no figure")
        .need(trial.violation >= 0.0, "has an impossible distance from the budgets")
        .need(trial.state != TrialState::Rejected || trial.violation > 0.0, "was rejected within all budgets")
        .verdict();
}

bool isSame(double a, double b)
{
    return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)});
}

/// Where a finished trial says one thing twice, and not the same.
std::string contradictionIn(const StudyConfig& config, const hardware::Board& board, const Trial& trial)
{
    if (trial.state != TrialState::Complete) {
        return {};
    }
    for (std::size_t i = 0; i < std::min(trial.values.size(), config.objectives.size()); ++i) {
        const Quantity quantity = config.objectives[i].quantity;
        const double scored = scoredValue(config, board, trial, quantity);
        if (!isSame(trial.values[i], scored)) {
            return "was judged by " + std::string(info(quantity).label) + " " +
                   shownValue(quantity, trial.values[i]) + " and has " + shownValue(quantity, scored);
        }
    }
    return isSame(trial.violation, violationOf(config, board, trial, Budgets::All))
               ? std::string()
               : std::string("is said to miss its budgets by another part than it does");
}

Result<> checkScaler(const data::Scaler& scaler, const data::DatasetInfo& dataset)
{
    return Findings("its scaler")
        .need(scaler.mean.size() == dataset.inputs() && scaler.deviation.size() == dataset.inputs(),
              "has other inputs")
        .need(scaler.mean.allFinite() && scaler.deviation.allFinite() &&
                  (scaler.deviation.array() != 0.0F).all(),
              "has an impossible number")
        .verdict();
}

Result<> checkImport(const ImportOrigin& origin, const data::DatasetInfo& dataset)
{
    return Findings("its import")
        .need(origin.file.size() <= longestText && origin.format.size() <= longestText, "has endless names")
        .need(origin.sha256.size() == 64, "has no sha256")
        .need(origin.notes.size() <= mostItems, "has too many notes")
        .also(origin.scaler ? checkScaler(*origin.scaler, dataset) : Result<>())
        .verdict();
}

Result<> checkBaseline(const Baseline& baseline, const StudyMeta& meta)
{
    return Findings("its baseline network")
        .also(checkImport(baseline.origin, meta.dataset))
        .also(checkMetrics(baseline.metrics))
        .also(checkHardware(baseline.hardware))
        .need(baseline.architecture.size() <= longestText, "has an endless description")
        .need(baseline.rows >= 0, "was scored on an impossible number of rows")
        .need(meta.objectives.empty() || baseline.values.size() == meta.objectives.size(),
              "has another number of values than the study has objectives")
        .need(areFigures(baseline.values), "has a value that is no figure")
        .need(baseline.violation >= 0.0, "has an impossible distance from the budgets")
        .verdict();
}

bool isPlan(const hardware::TrainingPlan& plan)
{
    return plan.rows >= 0 && plan.epochs >= 0 && plan.minSteps >= 0 && within(plan.idleInputs, 0.0, 1.0);
}

} // namespace

Result<> checkMeta(const StudyMeta& meta)
{
    const auto isTestScore = [](const TrialTestScore& score) {
        return score.trial >= 0 && score.trial < mostTrials && score.rows >= 0 && checkMetrics(score.metrics);
    };
    const hardware::Board& board = meta.board;
    const auto count = [](long long number) { return number >= 0 && number <= 1'000'000'000; };
    return Findings("the head of the study")
        .need(meta.trials >= 0 && meta.trials <= mostTrials, "wants an impossible number of trials")
        .need(meta.name.size() <= longestText, "has an endless name")
        .need(meta.trainRows >= 0 && meta.validationRows >= 0 && meta.testRows >= 0,
              "has an impossible number of rows")
        .need(areFigures(meta.reference), "has a reference point that is no point")
        .need(within(meta.stop.maxMinutes, 0.0, 1e9) && meta.stop.stalledGenerations >= 0 &&
                  within(meta.stop.stalledShare, 0.0, 1.0),
              "ends by an impossible condition")
        .need(within(meta.seconds, 0.0, 1e12), "has computed for an impossible time")
        .need(meta.rules >= 0, "follows impossible rules")
        .need(!meta.constant || (mayBe(meta.constant->rmse) && mayBe(meta.constant->meanDistance) &&
                                 mayBe(meta.constant->accuracy) && mayBe(meta.constant->largestTarget)),
              "has an impossible score of the constant")
        .need(!meta.costModel || meta.costModel->designs >= 0, "has an impossible cost model")
        .need(!meta.costModel || !meta.costModel->plan || isPlan(*meta.costModel->plan),
              "trains in an impossible way")
        .need(std::ranges::all_of(meta.testScores, isTestScore), "has an impossible test score")
        .need(meta.objectives.empty() || meta.reference.empty() ||
                  meta.objectives.size() == meta.reference.size(),
              "has another number of objectives than its reference point")
        .need(meta.dataOptions.rows >= 0 && within(meta.dataOptions.validationFraction, 0.0, 1.0) &&
                  within(meta.dataOptions.testFraction, 0.0, 1.0),
              "splits its data in an impossible way")
        .need(count(board.lut) && count(board.ff) && count(board.dsp) && count(board.bram18) &&
                  count(board.uram) && within(board.defaultClockNs, 0.0, 1e6),
              "has an impossible board")
        .also(meta.scaler ? checkScaler(*meta.scaler, meta.dataset) : Result<>())
        .also(meta.imported ? checkImport(*meta.imported, meta.dataset) : Result<>())
        .also(meta.baseline ? checkBaseline(*meta.baseline, meta) : Result<>())
        .verdict();
}

namespace {

/// All inputs of the data, or the window that it looks at; without data (0) any number.
bool fitsInputs(const space::Candidate& candidate, int inputs)
{
    if (!candidate.window) {
        return inputs == 0 || candidate.architecture.inputs == inputs;
    }
    const space::TraceWindow& window = *candidate.window;
    const long long before = static_cast<long long>(window.start) - window.first; // of the data set
    return window.first >= 0 && before >= 0 && window.size > 0 && 2 * (before + window.size) <= inputs &&
           candidate.architecture.inputs == 2LL * window.size;
}

} // namespace

Result<> checkCandidate(const space::Candidate& candidate, const StudyMeta& meta)
{
    const int inputs = meta.dataset.inputs();
    const auto isBuild = [](const space::BuildChoice& choice) { return choice.reuseFactor.value_or(1) >= 1; };
    return Findings("its candidate")
        .also(checkArchitecture(candidate.architecture))
        .need(fitsInputs(candidate, inputs), "has other inputs than the data")
        .need(within(candidate.hyper.learningRate, 0.0, 1e9) && within(candidate.hyper.l1, 0.0, 1e9),
              "has an impossible training setting")
        .need(candidate.hyper.batchSize >= 1, "has an impossible batch size")
        .need(candidate.hardware.layers.size() <= candidate.architecture.layers.size(),
              "chooses the hardware of layers that there are not")
        .need(isBuild(candidate.hardware.network) &&
                  std::ranges::all_of(candidate.hardware.layers,
                                      [&](const auto& layer) { return isBuild(layer.value); }),
              "has an impossible reuse factor")
        .verdict();
}

namespace {

/// What came without its network has none.
Result<> checkResult(const Trial& trial)
{
    return Findings("it")
        .need(trial.candidate.architecture.layers.empty() && !trial.hardware && !trial.otherPrice &&
                  !trial.metrics && !trial.trained && trial.history.empty(),
              "is a result of another program and has more than its figures")
        .verdict();
}

} // namespace

Result<> checkEpoch(const training::EpochRecord& epoch)
{
    return Findings("an epoch")
        .need(epoch.fold >= 0 && epoch.fold <= 10'000 && epoch.epoch >= 0 && epoch.epoch <= mostTrials,
              "has an impossible number")
        .need(mayBe(epoch.trainLoss) && mayBe(epoch.validationLoss) && isShare(epoch.validationAccuracy),
              "has an impossible score")
        .verdict();
}

Result<> checkTrial(const Trial& trial, long long key, const StudyMeta& meta,
                    const std::vector<Trial>& earlier)
{
    return Findings("trial " + std::to_string(key))
        .need(key == trial.number && std::cmp_equal(key, earlier.size()) && key < mostTrials,
              "is not the one that comes next")
        .need(trial.generation >= 0 && trial.generation <= trial.number, "has an impossible generation")
        .also(checkOrigin(trial.origin, trial.number))
        .need(!isResult(trial) || (meta.imported && isResults(*meta.imported)),
              "is a result of another program in a study that is none")
        .also(isResult(trial) ? checkResult(trial) : checkCandidate(trial.candidate, meta))
        .also(trial.hardware ? checkHardware(*trial.hardware) : Result<>())
        .also(trial.otherPrice ? checkHardware(*trial.otherPrice) : Result<>())
        .also(trial.metrics ? checkMetrics(*trial.metrics) : Result<>())
        .also(trial.trained ? checkMetrics(*trial.trained) : Result<>())
        .need(within(trial.seconds, 0.0, 1e12), "took an impossible time")
        .need(trial.reason.size() <= longestText, "has an endless reason")
        .need(trial.mark.note.size() <= longestNote, "has an endless note")
        .also(std::cmp_equal(trial.number, earlier.size()) ? checkState(trial, meta.reference.size(), earlier)
                                                           : Result<>())
        .verdict();
}

Result<> checkGeneration(const Generation& generation, long long key, int trials)
{
    const evolution::GenerationRecord& record = generation.record;
    const auto isMember = [trials](const evolution::Member& member) {
        return isTrial(member.id, trials) && member.rank >= -1 && member.rank <= mostTrials;
    };
    Findings findings("generation " + std::to_string(key));
    findings.need(key == record.index && key >= 0 && key <= trials, "is stored under another number")
        .need(std::ranges::all_of(record.pool, isMember) && areTrials(record.survivors, trials) &&
                  areTrials(generation.front, trials),
              "names a trial that there is not")
        .need(record.cutRank >= -1 && record.cutRank <= mostTrials, "has an impossible rank")
        .need(std::isfinite(generation.hypervolume), "has a hypervolume that is no figure");
    for (const evolution::Offspring& offspring : record.offspring) {
        findings.need(isTrial(offspring.id, trials), "names a trial that there is not")
            .also(checkOrigin(offspring, offspring.id));
    }
    return findings.verdict();
}

Result<> checkBranch(const CompressionBranch& branch, const std::string& key, int trials)
{
    return Findings("branch " + key.substr(0, 16))
        .need(branch.branch.key() == key, "is stored under another name")
        .need(isTrial(branch.branch.trial, trials), "is of a trial that there is not")
        .need(branch.targets.size() <= mostItems &&
                  std::ranges::all_of(branch.targets, [](double target) { return within(target, 0.0, 1.0); }),
              "has an impossible schedule")
        .need(branch.reason.size() <= longestText, "has an endless reason")
        .verdict();
}

Result<> checkStep(const StoredStep& stored, long long key, const CompressionBranch& branch)
{
    const compression::CompressionStep& step = stored.step;
    const auto areUnits = [](const std::vector<int>& units) { return areTrials(units, mostInputs); };
    Findings findings("a step of branch " + branch.branch.key());
    findings
        .need(step.round == key && key >= 0 && std::cmp_less(key, branch.targets.size()),
              "is a round that there is not")
        .need(within(step.sparsity, 0.0, 1.0) && within(step.targetSparsity, 0.0, 1.0),
              "has an impossible sparsity")
        .also(checkMetrics(step.floatMetrics))
        .also(checkMetrics(step.fakeMetrics))
        .also(checkMetrics(step.integerMetrics))
        .also(checkHardware(step.cost))
        .need(stored.keptUnits.size() <= mostLayers && std::ranges::all_of(stored.keptUnits, areUnits),
              "keeps units that there are not")
        .need(within(step.seconds, 0.0, 1e12) && mayBe(step.samplesPerSecond), "took an impossible time");
    for (const training::EpochRecord& epoch : step.history) {
        findings.also(checkEpoch(epoch));
    }
    return findings.verdict();
}

Result<> checkStepNetwork(const compression::CompressionStep& step, const CompressionBranch& branch)
{
    return Findings("a step of branch " + branch.branch.key())
        .also(checkArchitecture(step.network.network.architecture))
        .need(step.widths == step.network.network.architecture.widths(), "has other widths than its network")
        .verdict();
}

Result<> checkTestScore(const TestScore& score, const std::vector<CompressionBranch>& branches)
{
    const auto branch = std::ranges::find_if(
        branches, [&](const CompressionBranch& one) { return one.branch.key() == score.step.branch; });
    return Findings("a test score")
        .need(branch != branches.end(), "is of a branch that there is not")
        .need(branch == branches.end() || branch->branch.trial == score.trial, "is of another trial")
        .need(score.step.round >= 0 && score.rows >= 0, "has an impossible number")
        .also(checkMetrics(score.integerMetrics))
        .also(checkMetrics(score.floatMetrics))
        .verdict();
}

Result<> checkAgainst(const StudyConfig& config, const StudyMeta& meta, const std::vector<Trial>& trials,
                      const std::string& file)
{
    const std::size_t objectives = config.objectives.size();
    const bool fits = meta.reference.size() == objectives &&
                      (meta.objectives.empty() || meta.objectives.size() == objectives) &&
                      std::ranges::all_of(trials, [objectives](const Trial& trial) {
                          return trial.values.empty() || trial.values.size() == objectives;
                      });
    if (!fits) {
        return fail("the study file contradicts itself: its settings have " + std::to_string(objectives) +
                        " objectives, its results another number. Restore it from a copy",
                    {.file = file});
    }
    if (config.words == Words::Old) {
        return {}; // what their names meant is known, but not to the last digit
    }
    for (const Trial& trial : trials) {
        if (const std::string wrong = contradictionIn(config, meta.board, trial); !wrong.empty()) {
            return fail("the study file contradicts itself: trial " + std::to_string(trial.number) + " " +
                            wrong + ". Restore it from a copy",
                        {.file = file});
        }
    }
    return {};
}

} // namespace snac::study
