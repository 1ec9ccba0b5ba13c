// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The `local_search:` section. SNAC-Pack's keys (precision_pairs, pruning_rate, pruning_iterations) keep
// SNAC-Pack's meaning; the native ones say the same in the words of ap_fixed and of sparsities.
#include "study_builder.h"

#include "snac/base/nearest_name.h"
#include "snac/base/number_text.h"

namespace snac::config {

using std::int64_t;
using std::string;

namespace {

constexpr double snacKept = 0.8;
constexpr int64_t snacRounds = 10;
constexpr int64_t usualSteps = 1000; ///< half of a search's: the network is trained already

} // namespace

void StudyBuilder::buildCompression()
{
    compression::CompressionOptions& options = m_config.compression;
    const auto whole = [&](std::string_view path) { return static_cast<int>(m_settings.get<int64_t>(path)); };
    const auto choice = [&](std::string_view path) { return m_settings.get<string>(path); };
    buildPrecisions();
    buildSchedule();
    options.warmUpEpochs = whole("local_search.qat_epochs");
    options.epochs = whole("local_search.pruning_epochs");
    options.warmUpMinSteps = leastSteps("local_search.min_steps", "local_search.qat_epochs", usualSteps);
    options.minSteps = leastSteps("local_search.min_steps", "local_search.pruning_epochs", usualSteps);
    options.methods.clear();
    for (const string& name : m_settings.get<std::vector<string>>("local_search.method")) {
        options.methods.push_back(compression::methodFromName(name).value_or(compression::Method::Iterative));
    }
    options.structures.clear();
    for (const string& name : m_settings.get<std::vector<string>>("local_search.structure")) {
        options.structures.push_back(
            compression::structureFromName(name).value_or(compression::Structure::Unstructured));
    }
    const bool snacPruning = m_settings.mentions("local_search.pruning_rate") ||
                             m_settings.mentions("local_search.pruning_iterations");
    options.ranking =
        compression::rankingFromName(m_settings.maybe<string>("local_search.ranking").value_or(""))
            .value_or(snacPruning ? compression::Ranking::LayerWise : compression::Ranking::Resource);
    options.after = m_settings.maybe<bool>("local_search.rewind").value_or(snacPruning)
                        ? compression::AfterPruning::Rewind
                        : compression::AfterPruning::FineTune;
    options.learningRate = m_settings.get<double>("local_search.learning_rate");
    const string ranges = choice("local_search.ranges");
    options.ranges = ranges == "given"     ? training::Ranges::Given
                     : ranges == "learned" ? training::Ranges::Learned
                                           : training::Ranges::Calibrated;
    const string granularity = choice("local_search.granularity");
    options.granularity = granularity == "layer"     ? training::Granularity::Layer
                          : granularity == "channel" ? training::Granularity::Channel
                          : granularity == "weight"  ? training::Granularity::Weight
                                                     : training::Granularity::Uniform;
    options.bitCost = m_settings.get<double>("local_search.bit_cost");
    options.tableBits = whole("local_search.table_bits");
    options.distillation = m_settings.get<double>("local_search.distillation");
    options.temperature = m_settings.get<double>("local_search.temperature");
    options.accuracyFloor = m_settings.get<double>("local_search.accuracy_floor");
}

void StudyBuilder::buildPrecisions()
{
    constexpr std::string_view native = "local_search.precisions";
    constexpr std::string_view snac = "local_search.precision_pairs";
    const auto pairs = m_settings.maybe<std::vector<hardware::Precision>>(snac);
    if (pairs && m_settings.mentions(native)) {
        say(Severity::Error,
            "precision_pairs: precisions says the same with the sign counted; remove one of them", snac);
    }
    const bool isSnacs = pairs && !m_settings.mentions(native);
    std::vector<FixedFormat>& precisions = m_config.compression.precisions;
    precisions.clear();
    string readAs;
    for (hardware::Precision each :
         isSnacs ? *pairs : m_settings.get<std::vector<hardware::Precision>>(native)) {
        const string written = "(" + std::to_string(each.width) + "," + std::to_string(each.integer) + ")";
        each.integer += isSnacs ? 1 : 0;
        const FixedFormat format{each.width, each.integer, true, Rounding::Rnd, Overflow::Sat};
        if (const Result<> sound = compression::checkPrecision(format); !sound) {
            // Files of SNAC-Pack load all the same; `snac compress` takes no such precision.
            say(isSnacs ? Severity::Warning : Severity::Error,
                (isSnacs ? "precision_pairs: " + written + ": " : string("precisions: ")) +
                    sound.error().message,
                isSnacs ? snac : native);
        }
        readAs += (readAs.empty() ? "" : ", ") + written + " is " + compression::precisionName(format);
        precisions.push_back(format);
    }
    if (isSnacs) {
        say(Severity::Note,
            "precision_pairs: as in SNAC-Pack the sign is not among the integer bits: " + readAs +
                "; write precisions to count it",
            snac);
    }
}

void StudyBuilder::buildSchedule()
{
    constexpr std::string_view native = "local_search.schedule";
    constexpr std::string_view rate = "local_search.pruning_rate";
    constexpr std::string_view rounds = "local_search.pruning_iterations";
    const bool isSnacs = m_settings.mentions(rate) || m_settings.mentions(rounds);
    const std::string_view snac = m_settings.mentions(rate) ? rate : rounds;
    if (isSnacs && m_settings.mentions(native)) {
        say(Severity::Error,
            string(snac.substr(snac.find('.') + 1)) +
                ": schedule says the same in other words; remove one of them",
            snac);
    }
    if (!isSnacs || m_settings.mentions(native)) {
        const Result<compression::PruningSchedule> schedule =
            compression::parseSchedule(m_settings.get<string>(native));
        if (!schedule) {
            say(Severity::Error, "schedule: " + schedule.error().message, native);
            return;
        }
        m_config.compression.schedule = *schedule;
        return;
    }
    const double kept = m_settings.maybe<double>(rate).value_or(snacKept);
    const auto count = static_cast<int>(m_settings.maybe<int64_t>(rounds).value_or(snacRounds));
    Result<compression::PruningSchedule> schedule =
        count == 0 ? compression::PruningSchedule() : compression::keptSchedule(kept, count);
    if (!schedule) {
        say(Severity::Error, string(snac.substr(snac.find('.') + 1)) + ": " + schedule.error().message, snac);
        return;
    }
    say(Severity::Note,
        string(snac.substr(snac.find('.') + 1)) + ": " + std::to_string(count) + " rounds that keep " +
            numberText(kept) +
            " of the weights each, rewound to those before the first pruning as in SNAC-Pack: " +
            schedule->toString(),
        snac);
    m_config.compression.schedule = std::move(*schedule);
}

} // namespace snac::config
