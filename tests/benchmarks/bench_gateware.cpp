// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// That gateware of a real study gives the numbers of its integer networks: every network of a study, as it
// was searched, and the first and the last step of each branch of its local search, is written as HLS and as
// RTL, and both are run on up to 1,000 validation rows. Of each trial also with argmax and softmax behind it.
//
//   bench_gateware STUDY.snac [RESULTS.txt [FIRST_TRIAL [LAST_TRIAL]]]
//
// A line a design, which is added to RESULTS.txt as well; what stands there as equal is not run again, so
// that a campaign goes on where it was ended. "-": no such file. The exit code is 1 where a single bit
// differs, a simulator is missing, or what the campaign is for was not covered.
#include "snac/base/fresh_folder.h"
#include "snac/fixedpoint/network.h"
#include "snac/jobs/open_study.h"
#include "snac/runs/point_design.h"
#include "snac/synthesis/checks.h"
#include "snac/synthesis/writer.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <set>
#include <sys/resource.h>

using namespace snac;

namespace {

constexpr std::array stageNames{"logits", "argmax", "softmax"};

constexpr int rowsAsked = 1000;
constexpr std::size_t networksAsked = 10;
constexpr double prunedFrom = 0.75; ///< of the weights are zero: a schedule to 80 % rounds

struct Candidate
{
    study::PointChoice choice;
    std::string name;

    /// As its line begins.
    [[nodiscard]] std::string heading() const
    {
        std::array<char, 64> text{};
        std::snprintf(text.data(), text.size(), "%-22s %-8s", name.c_str(),
                      stageNames[static_cast<std::size_t>(choice.output)]);
        return text.data();
    }
};

/// Results of earlier runs, and of this one as they come.
class Results
{
public:
    explicit Results(std::string file)
        : m_file(std::move(file))
    {
        std::ifstream stream(m_file);
        for (std::string line; std::getline(stream, line);) {
            if (line.ends_with(" equal")) {
                m_lines.push_back(line);
            }
        }
    }
    [[nodiscard]] bool hasEqual(const Candidate& candidate) const
    {
        return std::ranges::any_of(m_lines, [heading = candidate.heading()](const std::string& line) {
            return line.starts_with(heading + " ");
        });
    }
    void add(const std::string& line) const
    {
        std::printf("%s\n", line.c_str());
        std::fflush(stdout);
        if (!m_file.empty()) {
            std::ofstream(m_file, std::ios::app) << line << '\n';
        }
    }

private:
    std::string m_file; ///< empty: none
    std::vector<std::string> m_lines;
};

/// How many bits the weights and values of the layers have, and how many weights are zero.
std::string formatsOf(const fixedpoint::Network& network)
{
    std::set<int> values;
    std::size_t weights = 0;
    std::size_t zeros = 0;
    const auto layers = fixedpoint::layersOf(network);
    for (const fixedpoint::LayerView& layer : *layers) {
        values.insert(layer.output().width);
        weights += layer.dense->weights.size();
        zeros += static_cast<std::size_t>(std::ranges::count(layer.dense->weights, 0));
    }
    std::string text;
    for (const int width : values) {
        text += (text.empty() ? "" : "/") + std::to_string(width);
    }
    return text + " bits, " + std::to_string(weights) + " weights, " +
           std::to_string(100 * zeros / std::max<std::size_t>(weights, 1)) + " % zero";
}

/// "ReLU", "Tanh", ...: of the first layer, as of all hidden ones.
std::string activationOf(const fixedpoint::Network& network)
{
    const fixedpoint::LayerView layer = fixedpoint::layersOf(network)->front();
    return std::string(
        network::activationName(layer.table ? layer.table->activation : layer.cast->activation));
}

/// "4 bits", or "mixed" where hidden layers or single weights have their own.
std::string precisionOf(const synthesis::Design& design)
{
    const auto layers = fixedpoint::layersOf(design.network);
    std::set<int> widths;
    for (std::size_t i = 0; i + 1 < layers->size(); ++i) {
        widths.insert((*layers)[i].output().width);
    }
    const bool byWeight =
        design.quantized && std::ranges::any_of(design.quantized->quantization.layers, [](const auto& layer) {
            return layer.value.weightFraction.size() > 0;
        });
    return byWeight || widths.size() != 1 ? "mixed" : std::to_string(*widths.begin()) + " bits";
}

/// The share of the weights that are zero.
double zerosOf(const fixedpoint::Network& network)
{
    std::size_t weights = 0;
    std::size_t zeros = 0;
    const auto layers = fixedpoint::layersOf(network);
    for (const fixedpoint::LayerView& layer : *layers) {
        weights += layer.dense->weights.size();
        zeros += static_cast<std::size_t>(std::ranges::count(layer.dense->weights, 0));
    }
    return static_cast<double>(zeros) / static_cast<double>(std::max<std::size_t>(weights, 1));
}

/// What was shown equal, and of what.
class Coverage
{
public:
    void add(const study::PointChoice& choice, int trial, const synthesis::Design& design)
    {
        const std::string density = zerosOf(design.network) >= prunedFrom ? "pruned" : "dense";
        m_trials.insert(trial);
        ++m_designs[precisionOf(design) + " " + density];
        ++m_designs[activationOf(design.network)];
        ++m_designs[stageNames[static_cast<std::size_t>(choice.output)]];
    }

    /// Prints it, and what is missing of what the campaign is for.
    [[nodiscard]] bool isWhole() const
    {
        for (const auto& [kind, count] : m_designs) {
            std::printf("%-16s %4d designs\n", kind.c_str(), count);
        }
        bool whole = m_trials.size() >= networksAsked;
        std::printf("%zu networks%s\n", m_trials.size(), whole ? "" : ": too few");
        for (const char* kind : asked) {
            if (!m_designs.contains(kind)) {
                std::printf("not covered: %s\n", kind);
                whole = false;
            }
        }
        return whole;
    }

private:
    static constexpr std::array asked{"4 bits dense", "4 bits pruned", "6 bits dense", "6 bits pruned",
                                      "8 bits dense", "8 bits pruned", "mixed dense",  "mixed pruned",
                                      "ReLU",         "Tanh",          "Sigmoid",      "logits",
                                      "argmax",       "softmax"};
    std::set<int> m_trials;
    std::map<std::string, int> m_designs;
};

class Campaign
{
public:
    Campaign(hardware::EnvironmentPtr environment, study::StudyConfig config, Results results)
        : m_environment(std::move(environment))
        , m_config(std::move(config))
        , m_results(std::move(results))
    {
    }

    /// Writes, runs, and tells. False: not every bit is as it should be.
    bool run(const Candidate& candidate)
    {
        RunControl control;
        const auto point = study::designOf(candidate.choice, m_config, control, *m_environment);
        if (!point) {
            std::printf("%-22s %s\n", candidate.name.c_str(), point.error().toString().c_str());
            return false;
        }
        if (m_results.hasEqual(candidate)) {
            ++m_known;
            m_coverage.add(candidate.choice, point->design.origin.trial, point->design);
            return true;
        }
        std::string text;
        bool good = point->design.vectors.inputs.rows() == rowsAsked;
        for (const char* form : {"hls", "verilog"}) {
            good = check(point->design, form, text) && good;
        }
        ++m_designs;
        if (good) {
            m_coverage.add(candidate.choice, point->design.origin.trial, point->design);
        }
        std::array<char, 64> formats{};
        std::snprintf(formats.data(), formats.size(), "%-34s", formatsOf(point->design.network).c_str());
        m_results.add(candidate.heading() + " " + formats.data() + " " + text + (good ? " equal" : " WRONG"));
        return good;
    }
    [[nodiscard]] int designs() const { return m_designs; }
    [[nodiscard]] int known() const { return m_known; } ///< of earlier runs
    [[nodiscard]] long long rows() const { return m_rows; }
    [[nodiscard]] const Coverage& coverage() const { return m_coverage; }

private:
    bool check(const synthesis::Design& design, const char* form, std::string& text)
    {
        const auto start = std::chrono::steady_clock::now();
        const QTemporaryDir folder;
        const std::string place = folder.path().toStdString();
        const auto writer = synthesis::findWriter(form);
        const auto files = (*writer)->write(design);
        const auto written = files ? synthesis::commit(*files, place + "/design") : fail("");
        if (!written) {
            text += (files ? written.error() : files.error()).toString();
            return false;
        }
        RunControl control;
        const auto checks = synthesis::checkFiles(**writer, design, *files,
                                                  {.sources = place + "/design",
                                                   .work = place + "/work",
                                                   .tools = synthesis::ToolPlaces::standard()},
                                                  control);
        if (!checks || checks->checks.empty()) {
            text += checks ? checks->notes.front() : checks.error().toString();
            return false;
        }
        const synthesis::CheckResult& result = checks->checks.front();
        const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
        std::array<char, 120> line{};
        std::snprintf(line.data(), line.size(), "%s %lld rows %lld differ %.1f s; ", form, result.rows,
                      result.mismatches, seconds.count());
        text += line.data();
        m_rows += result.rows;
        return result.good() && result.rows == design.vectors.inputs.rows();
    }

    hardware::EnvironmentPtr m_environment;
    study::StudyConfig m_config;
    Results m_results;
    Coverage m_coverage;
    int m_designs = 0;
    int m_known = 0;
    long long m_rows = 0;
};

double processorSeconds()
{
    double seconds = 0.0;
    for (const int who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
        rusage usage{};
        ::getrusage(who, &usage);
        for (const timeval& time : {usage.ru_utime, usage.ru_stime}) {
            seconds += static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
        }
    }
    return seconds;
}

/// In rounds, a design of each network a round and each time of another kind, so that a campaign that is
/// ended early has seen them all.
std::vector<Candidate> inRounds(const std::vector<std::vector<Candidate>>& networks)
{
    std::vector<Candidate> list;
    std::size_t most = 0;
    for (const auto& own : networks) {
        most = std::max(most, own.size());
    }
    for (std::size_t round = 0; round < most; ++round) {
        for (std::size_t i = 0; i < networks.size(); ++i) {
            if (const auto& own = networks[i]; round < own.size()) {
                list.push_back(own[(round + i) % own.size()]);
            }
        }
    }
    return list;
}

Result<std::vector<Candidate>> candidatesOf(const std::string& file, const jobs::StoredStudy& stored,
                                            const study::StudyConfig& config, int first, int last)
{
    std::vector<std::vector<Candidate>> networks;
    SNAC_TRY(const auto summary, stored.summary(config));
    SNAC_TRY(const auto steps, stored.compressions(config));
    for (const study::Trial& trial : summary.trials) {
        if (trial.state != study::TrialState::Complete || trial.number < first || trial.number > last) {
            continue;
        }
        auto& candidates = networks.emplace_back();
        study::PointChoice choice;
        choice.file = file;
        choice.trial = trial.number;
        const std::string name = "trial " + std::to_string(trial.number);
        for (const auto output : {fixedpoint::OutputStage::Logits, fixedpoint::OutputStage::Argmax,
                                  fixedpoint::OutputStage::Softmax}) {
            choice.output = output;
            candidates.push_back({choice, name});
        }
        for (const auto& step : steps.steps) {
            const study::StepId id{.branch = step->branch.key(), .round = step->round};
            const bool ofTrial = step->branch.trial == trial.number;
            const bool isLast = std::ranges::none_of(steps.steps, [&](const auto& other) {
                return other->branch.key() == id.branch && other->round > id.round;
            });
            if (ofTrial && (id.round == 0 || isLast)) {
                study::PointChoice chosen;
                chosen.file = file;
                chosen.step = id;
                candidates.push_back({chosen, name + " " + study::stepName(steps.steps, *step)});
            }
        }
    }
    return inRounds(networks);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    if (argc < 2) {
        std::fprintf(stderr, "usage: bench_gateware STUDY.snac [RESULTS.txt [FIRST_TRIAL [LAST_TRIAL]]]\n");
        return 2;
    }
    const auto environment = hardware::readEnvironment(hardware::findFolders());
    const auto stored = jobs::StoredStudy::open(argv[1]);
    const auto job = stored ? stored->job(environment->boards) : std::unexpected(stored.error());
    const auto candidates =
        job ? candidatesOf(argv[1], *stored, job->config, argc > 3 ? std::atoi(argv[3]) : 0,
                           argc > 4 ? std::atoi(argv[4]) : 1 << 30)
            : std::unexpected(job.error());
    if (!candidates) {
        std::fprintf(stderr, "%s\n", candidates.error().toString().c_str());
        return 1;
    }
    const std::string kept = argc > 2 ? argv[2] : "-";
    Campaign campaign(environment, job->config, Results(kept == "-" ? std::string() : kept));
    int wrong = 0;
    for (const Candidate& candidate : *candidates) {
        wrong += campaign.run(candidate) ? 0 : 1;
    }
    const bool whole = campaign.coverage().isWhole() || argc > 3;
    std::printf(
        "%d designs, %d more of earlier runs; %lld rows simulated, %d wrong; %.1f minutes of processor "
        "time\n",
        campaign.designs(), campaign.known(), campaign.rows(), wrong, processorSeconds() / 60.0);
    return wrong == 0 && whole && !candidates->empty() ? 0 : 1;
}
