// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study_plan.h"

#include "plan_hardware.h"
#include "study_file.h"

#include "snac/base/nearest_name.h"
#include "snac/base/number_text.h"
#include "snac/base/printable.h"
#include "snac/data/reading.h"
#include "snac/study/quantity.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <optional>

namespace snac::config {

namespace {

using data::TaskKind;

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

std::string rowsText(std::int64_t rows)
{
    return groupedText(static_cast<double>(rows)) + (rows == 1 ? " row" : " rows");
}

std::string flowList(const std::vector<int>& values)
{
    std::string text;
    for (const int value : values) {
        text += (text.empty() ? "" : ", ") + std::to_string(value);
    }
    return "[" + text + "]";
}

/// Widths and depths that so many training rows can fill.
struct Capacity
{
    std::int64_t below; ///< training rows
    std::vector<int> layers;
    std::vector<std::vector<int>> widths;
    std::vector<int> plain; ///< the widths of a network that anybody would try first
};

const Capacity& capacityFor(std::int64_t rows)
{
    static const std::vector<Capacity> table = {
        {300, {1, 2}, {{4, 8, 16, 32}, {4, 8, 16}}, {16, 16}},
        {3000, {1, 2, 3}, {{8, 16, 32, 64}, {8, 16, 32}, {8, 16, 32}}, {64, 32, 32}},
        {0, {1, 2, 3}, {{16, 32, 64, 128}, {8, 16, 32, 64}, {8, 16, 32}}, {64, 32, 32}}};
    const auto fits = [&](const Capacity& row) { return row.below == 0 || rows < row.below; };
    return *std::ranges::find_if(table, fits);
}

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
        m_preset.trials = askedWhole("search.n_trials").value_or(m_preset.trials);
        m_preset.population = askedWhole("search.population").value_or(m_preset.population);
    }

    Result<StudyPlan> plan()
    {
        for (const PlannedSetting& setting : m_wishes.data) {
            set(setting);
        }
        planLength();
        SNAC_CHECK(planObjectives());
        planSpace();
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
    /// The whole number above 0 that is asked for, or the last one of a list; none: nothing of that kind.
    [[nodiscard]] std::optional<int> askedWhole(std::string_view path) const
    {
        const auto asked = std::ranges::find(m_wishes.settings, path, &PlannedSetting::path);
        if (asked == m_wishes.settings.end()) {
            return std::nullopt;
        }
        std::string_view text = asked->yaml;
        if (text.starts_with('[') && text.ends_with(']')) {
            text.remove_prefix(1);
            text.remove_suffix(1);
            text.remove_prefix(std::min(text.find_last_of(", ") + 1, text.size()));
        }
        const auto value = wholeFrom<int>(text);
        return value && *value > 0 ? value : std::nullopt;
    }
    [[nodiscard]] std::int64_t fitting() const { return m_data.train + m_data.validation; }
    /// Classes or labels.
    [[nodiscard]] bool classes() const { return data::tellsClasses(m_data.info.task); }
    [[nodiscard]] bool labels() const { return m_data.info.task == TaskKind::MultiLabel; }
    [[nodiscard]] bool fewRows() const { return m_data.train < 5000; }

    /// A power of two, so that an epoch is some forty steps or more.
    [[nodiscard]] int batchSize() const
    {
        if (const auto asked = askedWhole("search_space.batch_size")) {
            return *asked;
        }
        const auto fortieth = static_cast<std::uint64_t>(std::max<std::int64_t>(1, m_data.train / 40));
        return static_cast<int>(std::clamp<std::uint64_t>(std::bit_floor(fortieth), 16, 256));
    }

    void planLength()
    {
        const std::string preset(tokenOf(presetTokens, m_preset.preset));
        set("search.n_trials", std::to_string(m_preset.trials), "networks to try: the preset " + preset);
        set("search.population", std::to_string(m_preset.population),
            counted(std::max(1, m_preset.trials / m_preset.population), "generation") +
                ": fewer hardly evolve, more need more trials");
        const int folds = planFolds();
        const std::int64_t rows = folds > 1 ? fitting() - fitting() / folds : m_data.train;
        const std::int64_t stepsAnEpoch = std::max<std::int64_t>(1, (rows + batchSize() - 1) / batchSize());
        const std::int64_t wanted = (m_preset.steps + stepsAnEpoch - 1) / stepsAnEpoch;
        const int epochs =
            askedWhole("search.epochs")
                .value_or(static_cast<int>(std::clamp<std::int64_t>(wanted, m_preset.epochs, mostEpochs)));
        set("search.epochs", std::to_string(epochs),
            rowsText(rows) + " are " + std::to_string(stepsAnEpoch) + " steps of " +
                std::to_string(batchSize()) +
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
        if (const auto asked = askedWhole("search.n_folds")) {
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
        if (!labels() && usualScore().first == "balanced_accuracy") {
            variance = 0.0;
            for (const std::int64_t rows : m_data.info.reading.classCounts) {
                variance += 0.25 / inPart(rows) / (m_data.outputs() * m_data.outputs());
            }
        }
        return 100.0 * std::sqrt(variance);
    }

    /// Of the fraction of all labels told right, one that says "no" to all rare ones has most.
    [[nodiscard]] std::pair<std::string, std::string> usualScoreOfLabels() const
    {
        const auto all = static_cast<double>(std::max<std::int64_t>(1, m_data.info.reading.rows));
        const double rarest = static_cast<double>(m_data.leastOfAClass()) / all;
        const double commonest = static_cast<double>(m_data.mostOfAClass()) / all;
        if (rarest < 0.2 || commonest > 0.8) {
            return {"balanced_accuracy", "several labels a row, of which one is in " +
                                             percentText(rarest < 0.2 ? rarest : commonest, 0) +
                                             " of the rows: the same answer always would pass for accurate"};
        }
        return {"accuracy", "several labels a row: the share of all labels that are told right"};
    }

    [[nodiscard]] std::pair<std::string, std::string> usualScore() const
    {
        if (!classes()) {
            return {m_data.outputs() > 1 ? "mean_distance" : "rmse",
                    m_data.outputs() > 1 ? "the truth is several numbers: how far off they are together"
                                         : "the truth is a number: how far off it is, in its own unit"};
        }
        if (labels()) {
            return usualScoreOfLabels();
        }
        const auto all = static_cast<double>(std::max<std::int64_t>(1, m_data.info.reading.rows));
        const double most = static_cast<double>(m_data.mostOfAClass()) / all;
        const double even = 1.0 / std::max(1, m_data.outputs());
        if (most > 0.8 && most > 1.5 * even) {
            return {"balanced_accuracy", "the commonest class has " + percentText(most, 0) +
                                             " of the rows: always saying it would pass for accurate"};
        }
        return {"accuracy",
                "the classes are common enough, each of them, that the share of right answers counts"};
    }

    Result<> planObjectives()
    {
        std::vector<std::string> names;
        bool cost = false;
        for (const std::string& wish : m_wishes.objectives) {
            const auto quantity = study::quantityFromName(wish);
            if (!quantity) {
                return fail(unknownQuantity("objective", wish));
            }
            SNAC_CHECK(checkTask("objective", wish, *quantity));
            cost = cost || !study::info(*quantity).needsTraining;
            names.push_back(wish);
        }
        std::string reason = "as asked";
        if (names.empty()) {
            const auto [score, why] = usualScore();
            names = {score};
            reason = why;
        }
        if (!cost) {
            names.insert(names.end(), {"lut_pct", "clock_cycles"});
            reason += "; look-up tables and latency are what hardware of few bits spends";
        }
        set("search.objectives", "[" + joined(names) + "]", reason);
        for (const auto& [name, limit] : m_wishes.budgets) {
            const auto quantity = study::quantityFromName(name);
            if (!quantity) {
                return fail(unknownQuantity("budget", name));
            }
            SNAC_CHECK(checkTask("budget", name, *quantity));
            if (const std::string problem = study::limitProblem(*quantity, limit, &m_board);
                !problem.empty()) {
                return fail(problem);
            }
        }
        return {};
    }

    /// The data were read, so a score that they have none of is no study that could run.
    [[nodiscard]] Result<> checkTask(const char* what, const std::string& name,
                                     study::Quantity quantity) const
    {
        const auto task = study::info(quantity).task;
        if (study::suits(study::info(quantity), m_data.info.task)) {
            return {};
        }
        return fail(std::string(what) + ": " + printableName(name) + " is a score of " +
                    (*task == TaskKind::Classification ? "classes" : "numbers") +
                    ", but the truth of these data is read as " +
                    (labels()    ? "labels"
                     : classes() ? "classes"
                                 : "numbers") +
                    "; use " +
                    (classes() ? "accuracy, balanced_accuracy or roc_auc" : "rmse or mean_distance") +
                    ", or say what is learned (--task, dataset.task)");
    }

    static std::string joined(const std::vector<std::string>& names)
    {
        std::string text;
        for (const std::string& name : names) {
            text += (text.empty() ? "" : ", ") + name;
        }
        return text;
    }

    static std::string unknownQuantity(const char* what, const std::string& name)
    {
        std::vector<std::string> names;
        for (const study::QuantityInfo& row : study::quantities()) {
            names.emplace_back(row.key);
        }
        const auto near = nearestNames(name, names);
        return std::string(what) + ": there is no quantity " + printableName(name) + "; " +
               (near.empty() ? "it may be one of " + joinNames(names, 30)
                             : "did you mean " + joinNames(near) + "?");
    }

    /// Lists of widths, without those that are a waste here.
    [[nodiscard]] std::vector<std::vector<int>> widths() const
    {
        std::vector<std::vector<int>> lists = capacityFor(m_data.train).widths;
        const int inputs = m_data.info.inputs();
        if (inputs >= 128) { // a unit of the first layer costs as many multiplications as there are inputs
            std::erase_if(lists.front(), [](int width) { return width > 64; });
        }
        const int least =
            std::min(16, (classes() ? m_data.outputs() : 1) / 2); // a bottleneck before many classes
        for (auto& list : lists) {
            std::erase_if(list, [&](int width) { return width < least; });
        }
        return lists;
    }

    void planSpace()
    {
        const Capacity& capacity = capacityFor(m_data.train);
        const auto lists = widths();
        std::string text;
        for (const auto& list : lists) {
            text += (text.empty() ? "" : ", ") + flowList(list);
        }
        const std::string rows = rowsText(m_data.train);
        set("search_space.num_layers", flowList(capacity.layers),
            "hidden layers; tables of numbers seldom gain by more");
        set("search_space.layer_widths", "[" + text + "]",
            m_data.info.inputs() >= 128 ? "units by layer; " + std::to_string(m_data.info.inputs()) +
                                              " inputs make every unit of the first layer dear"
                                        : "units by layer: as many as " + rows + " to train on can fill");
        set("search_space.activation", m_data.pictures ? "[ReLU]" : "[ReLU, Tanh]",
            m_data.pictures ? "pixels: ReLU is free in hardware and learns them well"
                            : "ReLU is free in hardware; Tanh is a table and sometimes learns better");
        set("search_space.batch_norm", "[false, true]",
            "costs nothing in hardware: it is folded into the weights");
        set("search_space.learning_rate", "{min: 1e-3, max: 1e-2, log: true}",
            "the usual decade around Adam's own; evolves as a number");
        set("search_space.batch_size", "[" + std::to_string(batchSize()) + "]",
            rows + " to train on: forty steps an epoch or more, where that leaves batches of 16 to 256");
        if (fewRows() || m_data.info.inputs() >= 128) {
            set("search_space.dropout", "[0, 0.1, 0.2]",
                fewRows() ? rows + " are soon learned by heart: silencing units helps against it"
                          : std::to_string(m_data.info.inputs()) +
                                " inputs tell every row from all others, so rows are learned by heart: "
                                "silencing units helps against it");
            set("search_space.l1", "[0, 1e-5, 1e-4]", "small weights, for the same reason");
        }
        m_plain = capacity.plain;
        for (std::size_t i = 0; i < m_plain.size(); ++i) {
            const std::vector<int>& list = lists[std::min(i, lists.size() - 1)];
            m_plain[i] = std::clamp(m_plain[i], list.front(), list.back());
        }
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
                                 .batchSize = batchSize()};
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
