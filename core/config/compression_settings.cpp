// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The `local_search:` section. SNAC-Pack's keys (precision_pairs, pruning_rate, pruning_iterations) keep
// SNAC-Pack's meaning; the native ones say the same in the words of ap_fixed and of sparsities.
#include "local_search_table.h"
#include "study_builder.h"

#include "snac/base/nearest_name.h"
#include "snac/base/number_text.h"

#include <algorithm>

namespace snac::config {

using std::int64_t;
using std::string;

namespace {

constexpr double snacKept = 0.8;
constexpr int64_t snacRounds = 10;
constexpr int64_t usualSteps = 1000; ///< half of a search's: the network is trained already

} // namespace

/// What every key says alone is in its row; here is what keys say together.
void StudyBuilder::buildCompression()
{
    compression::CompressionOptions& options = m_config.compression;
    const bool snacPruning = m_settings.mentions("local_search.pruning_rate") ||
                             m_settings.mentions("local_search.pruning_iterations");
    if (snacPruning) {
        options.ranking = compression::Ranking::LayerWise;
        options.after = compression::AfterPruning::Rewind;
    }
    for (const LocalSearchRow& row : localSearchTable()) {
        if (row.keeper.read) {
            row.keeper.read(options, m_settings.value(row.field.path));
        }
    }
    buildPrecisions();
    buildInputPrecision();
    buildOwnPrecision("local_search.output_precision", options.outputPrecision);
    buildOwnPrecision("local_search.activation_precision", options.activationPrecision);
    buildSchedule();
    buildTargets();
    options.warmUpMinSteps = leastSteps("local_search.min_steps", "local_search.qat_epochs", usualSteps);
    options.minSteps = leastSteps("local_search.min_steps", "local_search.pruning_epochs", usualSteps);
}

compression::CompressionOptions StudyBuilder::buildLocalSearch()
{
    buildCompression();
    return std::move(m_config.compression);
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

void StudyBuilder::buildOwnPrecision(std::string_view path, std::optional<FixedFormat>& precision)
{
    const string text = m_settings.get<string>(path);
    if (text == "none") {
        precision.reset();
        return;
    }
    const Result<FixedFormat> format = compression::parsePrecision(text);
    if (!format) {
        say(Severity::Error, string(path.substr(path.find('.') + 1)) + ": " + format.error().message, path);
        return;
    }
    precision = *format;
}

void StudyBuilder::buildInputPrecision()
{
    constexpr std::string_view path = "local_search.input_precision";
    compression::CompressionOptions& options = m_config.compression;
    options.choosesInputs = m_settings.get<string>(path) == "auto";
    if (options.choosesInputs) {
        options.inputPrecision.reset();
    } else {
        buildOwnPrecision(path, options.inputPrecision);
    }
}

void StudyBuilder::buildTargets()
{
    constexpr std::string_view path = "local_search.target";
    auto targets = compression::parseTargets(m_settings.get<string>(path));
    if (!targets) {
        say(Severity::Error, "target: " + targets.error().message, path);
        return;
    }
    m_config.compression.targets = std::move(*targets);
    const auto& methods = m_config.compression.methods;
    if (!m_config.compression.targets.empty() &&
        std::ranges::find(methods, compression::Method::Learned) == methods.end()) {
        say(Severity::Warning,
            "target: only the method learned trains to a size; add learned to the methods, or leave the "
            "target out",
            path);
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
