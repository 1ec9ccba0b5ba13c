// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "design_top.h"

#include "snac/base/ascii.h"

#include <algorithm>
#include <map>
#include <optional>

namespace snac::synthesis {

namespace {

/// The one name in a set of names that are among the functions; none where they disagree.
std::string onlyName(const std::set<std::string>& names, const std::set<std::string>& functions)
{
    return names.size() == 1 && functions.contains(*names.begin()) ? *names.begin() : std::string();
}

std::string namedBySummary(const std::vector<FunctionReport>& reports, const std::set<std::string>& functions)
{
    std::set<std::string> names;
    for (const FunctionReport& one : reports) {
        if (one.ofDesign && !one.function.empty()) {
            names.insert(one.function);
        }
    }
    return onlyName(names, functions);
}

std::string namedByAll(const std::vector<FunctionReport>& reports, const std::set<std::string>& functions)
{
    std::set<std::string> names;
    for (const FunctionReport& one : reports) {
        if (one.report->origin == Origin::Csynth && !one.saidTop.empty()) {
            names.insert(one.saidTop);
        }
    }
    return onlyName(names, functions);
}

/// The names of functions that stand in a text as whole words.
std::set<std::string> namesIn(const std::string& text, const std::set<std::string>& functions)
{
    std::set<std::string> found;
    const auto isWord = [](char c) { return isLetter(c) || isDigit(c) || c == '_'; };
    for (std::size_t at = 0; at < text.size();) {
        if (!isWord(text[at])) {
            ++at;
            continue;
        }
        const std::size_t begin = at;
        while (at < text.size() && isWord(text[at])) {
            ++at;
        }
        if (const auto word = functions.find(text.substr(begin, std::min<std::size_t>(at - begin, 1024)));
            word != functions.end()) {
            found.insert(*word);
        }
    }
    return found;
}

std::string callsOthers(const std::vector<FunctionReport>& reports, const std::set<std::string>& functions,
                        const std::function<std::string(const std::filesystem::path&)>& text)
{
    std::set<std::string> callers;
    std::set<std::string> called;
    for (const FunctionReport& one : reports) {
        if (one.function.empty() || one.report->origin != Origin::Csynth) {
            continue;
        }
        for (const std::string& name : namesIn(text(one.path), functions)) {
            // Its own name and that of the design stand in every report.
            if (name != one.function && name != one.saidTop) {
                callers.insert(one.function);
                called.insert(name);
            }
        }
    }
    std::set<std::string> tops;
    std::ranges::set_difference(callers, called, std::inserter(tops, tops.end()));
    return onlyName(tops, functions);
}

using Figure = std::optional<double> SynthesisReport::*;

/// Whether `a` needs at least what `b` needs of everything both reports tell, and more LUT.
bool holds(const SynthesisReport& a, const SynthesisReport& b)
{
    for (const Figure figure : {&SynthesisReport::lut, &SynthesisReport::ff, &SynthesisReport::dsp,
                                &SynthesisReport::bram18, &SynthesisReport::latencyMax}) {
        if (a.*figure && b.*figure && *(a.*figure) < *(b.*figure)) {
            return false;
        }
    }
    return a.lut && b.lut && *a.lut > *b.lut;
}

std::string needsMost(const std::vector<FunctionReport>& reports)
{
    std::map<std::string, const SynthesisReport*> all;
    for (const FunctionReport& one : reports) {
        if (!one.function.empty() && one.report->origin == Origin::Csynth) {
            all.emplace(one.function, one.report);
        }
    }
    for (const auto& [name, report] : all) {
        const bool most = std::ranges::all_of(
            all, [&](const auto& other) { return other.first == name || holds(*report, *other.second); });
        if (most && all.size() > 1) {
            return name;
        }
    }
    return {};
}

} // namespace

FunctionReport functionReport(const SynthesisReport& report, const std::filesystem::path& path)
{
    constexpr std::string_view ending = "_csynth";
    const std::string stem = path.stem().string();
    const bool csynth = report.origin == Origin::Csynth;
    const bool named = csynth && stem.ends_with(ending) && stem != ending;
    return {.function = named ? stem.substr(0, stem.size() - ending.size()) : report.top,
            .saidTop = report.top,
            .ofDesign = csynth && stem == "csynth",
            .report = &report,
            .path = path};
}

TopChoice chooseTop(const std::vector<FunctionReport>& reports,
                    const std::function<std::string(const std::filesystem::path&)>& text)
{
    TopChoice choice;
    for (const FunctionReport& one : reports) {
        if (!one.function.empty()) {
            choice.functions.insert(one.function);
        }
    }
    if (choice.functions.size() < 2) {
        choice.top = choice.functions.empty() ? std::string() : *choice.functions.begin();
        return choice;
    }
    if (choice.top = namedBySummary(reports, choice.functions); !choice.top.empty()) {
        choice.why = "the summary csynth.xml or csynth.rpt names it";
    } else if (choice.top = namedByAll(reports, choice.functions); !choice.top.empty()) {
        choice.why = "the reports name it as their top";
    } else if (choice.top = callsOthers(reports, choice.functions, text); !choice.top.empty()) {
        choice.why = "its report lists the other functions";
    } else if (choice.top = needsMost(reports); !choice.top.empty()) {
        choice.why = "it needs more than each of the others";
    }
    return choice;
}

std::string listed(const std::set<std::string>& names)
{
    constexpr std::size_t most = 4;
    std::string text;
    std::size_t number = 0;
    for (const std::string& name : names) {
        if (number == most) {
            return text + " and " + std::to_string(names.size() - most) + " more";
        }
        text += (number++ == 0 ? "`" : ", `") + name.substr(0, 60) + "`";
    }
    return text;
}

} // namespace snac::synthesis
