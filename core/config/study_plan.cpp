// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study_plan.h"

#include "plan_hardware.h"
#include "plan_objectives.h"
#include "plan_parts.h"
#include "plan_space.h"
#include "study_file.h"

#include "snac/base/number_text.h"
#include "snac/base/printable.h"
#include "snac/data/reading.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace snac::config {

namespace {

/// SNAC-Pack's presets, and how many gradient steps a network gets at least.
struct PresetRow
{
    SearchPreset preset;
    int trials;
    int population;
    int epochs; ///< at least
    int folds;
    int patience;
    std::int64_t steps;
};
constexpr std::array presetRows{PresetRow{SearchPreset::Fast, 40, 10, 5, 1, 3, 1000},
                                PresetRow{SearchPreset::Balanced, 120, 20, 15, 3, 4, 3000},
                                PresetRow{SearchPreset::Exploratory, 500, 40, 15, 3, 4, 3000},
                                PresetRow{SearchPreset::Aggressive, 1000, 50, 30, 3, 5, 6000}};

constexpr int mostEpochs = 200; ///< that are planned: of a few rows more are hardly more steps

class Planner
{
public:
    Planner(const PlanData& data, const PlanWishes& wishes, const hardware::Board& board,
            const hardware::CostModel& costModel)
        : m_data(data)
        , m_wishes(wishes)
        , m_board(board)
        , m_costModel(costModel)
        , m_preset(*std::ranges::find(presetRows, wishes.preset, &PresetRow::preset))
    {
        // What is planned by these, and the reasons for it, are to be true of what is asked for.
        m_preset.trials = askedWhole(m_wishes, "search.n_trials").value_or(m_preset.trials);
        m_preset.population = askedWhole(m_wishes, "search.population").value_or(m_preset.population);
    }

    Result<StudyPlan> plan()
    {
        for (const PlannedSetting& setting : m_wishes.data) {
            set(setting);
        }
        planLength();
        SNAC_TRY(auto objectives, planObjectives(m_data, m_wishes, m_board));
        set(std::move(objectives));
        SpacePlan space = planSpace(m_data, m_wishes);
        for (PlannedSetting& setting : space.settings) {
            set(std::move(setting));
        }
        m_plain = std::move(space.plain);
        SNAC_CHECK(planHardware());
        for (const PlannedSetting& setting : m_wishes.settings) {
            set(setting);
        }
        dropWhatWentWithTheSpace();
        tellData();
        return std::move(m_plan);
    }

private:
    void set(PlannedSetting setting)
    {
        const auto there = std::ranges::find(m_plan.settings, setting.path, &PlannedSetting::path);
        if (there != m_plan.settings.end()) {
            *there = std::move(setting);
        } else {
            m_plan.settings.push_back(std::move(setting));
        }
    }
    void set(const char* path, std::string yaml, std::string reason)
    {
        set(PlannedSetting{path, std::move(yaml), std::move(reason)});
    }
    [[nodiscard]] bool isAsked(std::string_view begin) const
    {
        return std::ranges::any_of(m_wishes.settings, [&](const PlannedSetting& setting) {
            return setting.path.starts_with(begin);
        });
    }
    [[nodiscard]] std::int64_t fitting() const { return m_data.train + m_data.validation; }
    /// Classes or labels.
    [[nodiscard]] bool classes() const { return hasClasses(m_data); }
    [[nodiscard]] bool labels() const { return hasLabels(m_data); }

    void planLength()
    {
        const std::string preset(tokenOf(presetTokens, m_preset.preset));
        set("search.n_trials", std::to_string(m_preset.trials), "networks to try: the preset " + preset);
        set("search.population", std::to_string(m_preset.population),
            counted(std::max(1, m_preset.trials / m_preset.population), "generation") +
                ": fewer hardly evolve, more need more trials");
        const int folds = planFolds();
        const std::int64_t rows = folds > 1 ? fitting() - fitting() / folds : m_data.train;
        const std::int64_t stepsAnEpoch = std::max<std::int64_t>(
            1, (rows + plannedBatchSize(m_data, m_wishes) - 1) / plannedBatchSize(m_data, m_wishes));
        const std::int64_t wanted = (m_preset.steps + stepsAnEpoch - 1) / stepsAnEpoch;
        const int epochs =
            askedWhole(m_wishes, "search.epochs")
                .value_or(static_cast<int>(std::clamp<std::int64_t>(wanted, m_preset.epochs, mostEpochs)));
        set("search.epochs", std::to_string(epochs),
            rowsText(rows) + " are " + std::to_string(stepsAnEpoch) + " steps of " +
                std::to_string(plannedBatchSize(m_data, m_wishes)) +
                " rows: " + groupedText(static_cast<double>(epochs) * static_cast<double>(stepsAnEpoch)) +
                " steps in all" +
                (epochs == mostEpochs && wanted > mostEpochs
                     ? " (" + groupedText(static_cast<double>(m_preset.steps)) +
                           " would take more than the most epochs)"
                     : ""));
        m_training = {.rows = rows, .epochs = epochs, .minSteps = 0, .idleInputs = m_data.idleInputs};
        const int patience = std::max(m_preset.patience, epochs / 5);
        set("search.patience", std::to_string(patience),
            "stop when the validation loss has not improved for so many epochs; the best one is kept");
        set("search.seed", "1", "the same seed gives the same study");
    }

    /// Scores of few rows are rough: folds let every row judge once.
    int planFolds()
    {
        if (const auto asked = askedWhole(m_wishes, "search.n_folds")) {
            return *asked; // it is set with the other wishes
        }
        const bool few = fitting() < 2000;
        int folds =
            few ? std::max(m_preset.folds, m_preset.preset == SearchPreset::Fast ? 3 : 5) : m_preset.folds;
        const int wanted = folds;
        const std::int64_t least = classes() ? m_data.leastOfAClass(fitting()) : fitting();
        if (folds > 1 && least < 2 * folds) {
            m_plan.notes.push_back(labels()
                                       ? "a label has so few rows that folds would be without it: no folds"
                                       : "a class has so few rows that folds would be without it: no folds");
            folds = 1;
        }
        set("search.n_folds", std::to_string(folds), whyFolds(folds, folds < wanted));
        return folds;
    }

    /// What one validation part tells, in the same words whether it is enough for the preset or not.
    [[nodiscard]] std::string whyFolds(int folds, bool tooRare) const
    {
        const std::string part = "one validation part of " + rowsText(m_data.validation);
        const std::string off = classes() ? part + " is off by some " + fixedText(pointsOff(), 1) + " points"
                                          : part + " is rough";
        if (folds > 1) {
            return "each score is the mean of so many folds: that of " + off;
        }
        return tooRare
                   ? part + ": in folds " + (labels() ? "a label" : "a class") + " would be missing"
                   : "a score of " + off + "; folds take several times as long, and the preset " +
                         std::string(tokenOf(presetTokens, m_preset.preset)) + " has none for so many rows";
    }

    /// The deviation of a score of one validation part at worst, in points: of the classes on the mean where
    /// the rare ones count as much.
    [[nodiscard]] double pointsOff() const
    {
        const auto inPart = [&](std::int64_t rows) {
            const auto all = static_cast<double>(std::max<std::int64_t>(1, m_data.info.reading.rows));
            return std::max(1.0, static_cast<double>(rows) * static_cast<double>(m_data.validation) / all);
        };
        double variance = 0.25 / static_cast<double>(std::max<std::int64_t>(1, m_data.validation));
        if (!labels() && usualScoreOf(m_data).quantity == "balanced_accuracy") {
            variance = 0.0;
            for (const std::int64_t rows : m_data.info.reading.classCounts) {
                variance += 0.25 / inPart(rows) / (m_data.outputs() * m_data.outputs());
            }
        }
        return 100.0 * std::sqrt(variance);
    }

    /// The period that is asked for; none: the board's.
    [[nodiscard]] std::optional<double> askedClock() const
    {
        const auto asked = std::ranges::find(m_wishes.settings, "hls_config.clock_ns", &PlannedSetting::path);
        const auto period = asked == m_wishes.settings.end() ? std::nullopt : numberFrom(asked->yaml);
        return period && *period > 0.0 ? period : std::nullopt;
    }

    Result<> planHardware()
    {
        const auto trained = m_costModel.trainedBy(m_training); // as the search is going to price it
        PlannedHardware hardware{.data = m_data,
                                 .board = m_board,
                                 .costModel = trained ? *trained : m_costModel,
                                 .plain = m_plain,
                                 .budgets = m_wishes.budgets,
                                 .clockNs = askedClock(),
                                 .batchSize = plannedBatchSize(m_data, m_wishes)};
        SNAC_TRY(const auto found, planForBoard(hardware));
        for (const PlannedSetting& setting : found.settings) {
            set(setting);
        }
        m_plan.notes.insert(m_plan.notes.end(), found.notes.begin(), found.notes.end());
        if (found.plainFits) {
            std::string name;
            for (const int width : m_plain) {
                name += (name.empty() ? "" : "-") + std::to_string(width);
            }
            // Pixels are not centred, and most of them are dark: measured with 28 x 28 and with 8 x 8.
            set("search.baselines",
                "{" + name + ": {layer_widths: " + flowList(m_plain) + ", activation: ReLU" +
                    (m_data.pictures ? ", batch_norm: true" : "") + "}}",
                std::string(
                    "a plain network of this size is in the first generation, shown as a star: beat it") +
                    (m_data.pictures ? "; batch norm, as pixels are learned better with it" : ""));
        }
        return {};
    }

    /// A baseline of the planned space is none of another one, nor is a budget that was set by its size.
    void dropWhatWentWithTheSpace()
    {
        if (!isAsked("search_space.") && !isAsked("hls_config.model.") && !isAsked("search.model_type")) {
            return;
        }
        for (const char* path : {"search.baselines", "search.constraints"}) {
            const bool asked = isAsked(path) ||
                               (path == std::string_view("search.constraints") && !m_wishes.budgets.empty());
            if (!asked) {
                std::erase_if(m_plan.settings, [&](const PlannedSetting& s) { return s.path == path; });
            }
        }
    }

    void tellData()
    {
        for (const std::string& note : m_data.info.reading.notes) {
            m_plan.notes.push_back(note);
        }
        m_plan.notes.insert(m_plan.notes.end(), m_data.warnings.begin(), m_data.warnings.end());
        const std::int64_t rarest = m_data.leastOfAClass(fitting() + m_data.test); // of those that are used
        if (classes() && rarest < 20) {
            m_plan.notes.push_back("the rarest " + std::string(labels() ? "label" : "class") + " has " +
                                   rowsText(rarest) + ": its part of every score rests on a handful");
        }
    }

    const PlanData& m_data;
    const PlanWishes& m_wishes;
    const hardware::Board& m_board;
    const hardware::CostModel& m_costModel;
    hardware::TrainingPlan m_training;
    PresetRow m_preset;
    std::vector<int> m_plain;
    StudyPlan m_plan;
};

std::vector<std::string> headOf(const PlanData& data, const PlanWishes& wishes)
{
    std::vector<std::string> head{"A study planned from what was read of the data. Every choice says why; "
                                  "change what you know better."};
    data::DatasetInfo info = data.info;
    if (data.extrapolated) {
        info.reading.classCounts.clear(); // nobody has read these
    }
    for (const data::ReadingLine& line : data::readingLines(info)) {
        head.push_back("  " + line.name + ": " + line.text);
    }
    head.push_back("  Split: " + rowsText(data.train) + " train, " + rowsText(data.validation) +
                   " steer the search, " + rowsText(data.test) +
                   (data.ownTest ? " (a part of their own)" : "") + " are kept for the report");
    head.push_back("Run it: snac run " + printableName(wishes.file));
    return head;
}

std::string errorsOf(const std::vector<Diagnostic>& findings)
{
    std::string text;
    for (const Diagnostic& finding : findings) {
        if (finding.severity == Severity::Error) {
            const Field* const field = finding.path.empty() ? nullptr : findField(finding.path);
            text +=
                (text.empty() ? "" : "\n") + finding.message +
                (field != nullptr ? " (" + std::string(field->path) + ": " + std::string(field->help) + ")"
                                  : "");
        }
    }
    return text;
}

} // namespace

Result<StudyPlan> planStudy(const PlanData& data, const PlanWishes& wishes,
                            const hardware::BoardCatalogue& boards, const hardware::CostModel& costModel)
{
    if (data.train < 1 || data.info.inputs() < 1) {
        return fail("there are no rows to train on");
    }
    const hardware::HlsConfig usual;
    SNAC_TRY(const auto board, boards.find(wishes.board.empty() ? usual.board : wishes.board));
    SNAC_TRY(auto plan, Planner(data, wishes, board, costModel).plan());
    plan.text = planText(plan.settings, headOf(data, wishes));
    const ReadOutcome read = readStudy(plan.text, wishes.file, boards);
    if (!read.config) {
        return fail(errorsOf(read.diagnostics));
    }
    for (const Diagnostic& finding : read.diagnostics) {
        plan.notes.push_back(finding.message);
    }
    return plan;
}

} // namespace snac::config
