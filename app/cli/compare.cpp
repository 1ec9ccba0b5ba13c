// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "compare_text.h"
#include "output.h"
#include "qt_session.h"

#include "snac/jobs/open_study.h"
#include "snac/reports/comparison_report.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <utility>
#include <vector>

namespace snac::cli {

namespace {

struct CompareOptions
{
    std::vector<std::string> files;
    bool json = false;
    std::string x;
    std::string y;
};

constexpr const char* compareFooter =
    "The studies need the same objectives; hypervolumes are measured from one reference point, the worst of "
    "theirs.\n"
    "Attainment surfaces: of 5 runs, what 2 (25 %), 3 (50 %) and 4 (75 %) reached or bettered in both "
    "objectives.\n"
    "Examples:\n"
    "  snac compare jets-seed1.snac jets-seed2.snac jets-seed3.snac\n"
    "  snac compare before.snac after.snac --json";

/// Position of an objective of the comparison, or the default.
Result<std::size_t> placeOf(const study::StudyComparison& comparison, const std::string& name,
                            std::size_t otherwise)
{
    if (name.empty()) {
        return otherwise;
    }
    const auto quantity = study::quantityFromName(name);
    std::string known;
    for (std::size_t i = 0; i < comparison.objectives.size(); ++i) {
        if (quantity == comparison.objectives[i].quantity) {
            return i;
        }
        known += (i > 0 ? ", " : "") + std::string(study::info(comparison.objectives[i].quantity).key);
    }
    return fail("the studies have no objective " + name + "; they have " + known);
}

/// The objectives of the attainment surfaces, x and y: an axis that is not named is the first objective that
/// the other one is not, y before x. One objective has no surface.
Result<std::pair<std::size_t, std::size_t>> axesOf(const study::StudyComparison& comparison,
                                                   const CompareOptions& options)
{
    const std::size_t second = comparison.objectives.size() > 1 ? 1 : 0;
    SNAC_TRY(const std::size_t namedX, placeOf(comparison, options.x, second));
    SNAC_TRY(const std::size_t y,
             placeOf(comparison, options.y, options.x.empty() || namedX != 0 ? 0 : second));
    const std::size_t x = options.x.empty() && y == second ? 0 : namedX;
    if (x == y && second != 0) {
        return fail("--x and --y name the same objective, and a surface is of two; leave one out, or name "
                    "another");
    }
    return std::pair(x, y);
}

Result<study::StudyComparison> readAll(const std::vector<std::string>& files,
                                       const hardware::BoardCatalogue& boards)
{
    const QtSession qt;
    std::vector<study::StudySummary> summaries;
    for (const std::string& file : files) {
        SNAC_TRY(auto opened, jobs::openStudy(file, boards));
        opened.summary.start.file = file;
        summaries.push_back(std::move(opened.summary));
    }
    std::vector<const study::StudySummary*> pointers;
    for (const study::StudySummary& summary : summaries) {
        pointers.push_back(&summary);
    }
    return study::compareStudies(pointers);
}

int compare(const CompareOptions& options, const hardware::EnvironmentPtr& environment)
{
    const auto comparison = readAll(options.files, environment->boards);
    if (!comparison) {
        printError(comparison.error());
        return exitCodeOf(comparison.error());
    }
    const auto axes = axesOf(*comparison, options);
    if (!axes) {
        printError(axes.error());
        return WrongInput;
    }
    const auto [x, y] = *axes;
    result(options.json ? study::comparisonJson(*comparison, x, y) : comparisonText(*comparison, x, y));
    return Done;
}

} // namespace

void addCompare(CLI::App& app, Action& action)
{
    auto options = std::make_shared<CompareOptions>();
    CLI::App* command = app.add_subcommand(
        "compare", "Compares studies or the runs of one: hypervolume, its spread, attainment surfaces");
    command->footer(compareFooter);
    command->add_option("FILE.snac", options->files, "Study files to compare")->required()->expected(1, 100);
    command->add_flag("--json", options->json, "One JSON document on standard output");
    command->add_option("--x", options->x,
                        "First objective of the attainment surfaces (default: the second)");
    command->add_option("--y", options->y,
                        "Second objective of the attainment surfaces (default: the first)");
    command->callback([options, &action] {
        action = [options](const hardware::EnvironmentPtr& environment) {
            return compare(*options, environment);
        };
    });
}

} // namespace snac::cli
