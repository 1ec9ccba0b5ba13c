// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pruning_schedule.h"

#include "snac/base/ascii.h"
#include "snac/base/number_text.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace snac::compression {

namespace {

constexpr int mostRounds = 1000;

std::string shortText(double value)
{
    return significantText(value, 6);
}

std::string percent(double fraction)
{
    return shortText(fraction * 100.0) + " %";
}

Result<> checkRounds(int rounds)
{
    if (rounds >= 1 && rounds <= mostRounds) {
        return {};
    }
    return fail("a pruning schedule has 1 to " + std::to_string(mostRounds) + " rounds, not " +
                std::to_string(rounds));
}

/// Words and numbers; blanks, commas, brackets, colons and equal signs part them.
std::vector<std::string> partsOf(std::string_view text)
{
    std::vector<std::string> parts(1);
    for (const char c : text) {
        if (std::string_view(" ,;:=[]()\t\n").contains(c)) {
            parts.emplace_back();
        } else {
            parts.back() += lowerCase(c);
        }
    }
    std::erase(parts, "");
    return parts;
}

std::unexpected<Error> notASchedule(std::string_view text)
{
    return fail("\"" + std::string(text) +
                "\" is not a pruning schedule; write classic, none, a list such as 50,70,85,95, \"kept 0.8 x "
                "10\" or \"polynomial 0.9 x 10\"");
}

/// "0.8", "x", "10" or "0.8x10" after the word.
Result<PruningSchedule> ruleFrom(std::string_view text, const std::vector<std::string>& parts)
{
    std::vector<double> numbers;
    for (std::size_t i = 1; i < parts.size(); ++i) {
        std::string_view rest = parts[i];
        while (!rest.empty()) {
            const std::size_t cross = std::min(rest.find('x'), rest.size());
            if (cross > 0) {
                std::string_view digits = rest.substr(0, cross);
                const bool inPercent = digits.ends_with('%');
                digits.remove_suffix(inPercent ? 1 : 0);
                const auto value = numberFrom(digits);
                if (!value) {
                    return notASchedule(text);
                }
                numbers.push_back(inPercent ? *value / 100.0 : *value);
            }
            rest.remove_prefix(std::min(cross + 1, rest.size()));
        }
    }
    if (numbers.size() != 2 || numbers[1] != std::trunc(numbers[1]) || std::abs(numbers[1]) > 1e9) {
        return notASchedule(text);
    }
    const int rounds = static_cast<int>(numbers[1]);
    return parts.front() == "polynomial" ? polynomialSchedule(numbers[0], rounds)
                                         : keptSchedule(numbers[0], rounds);
}

Result<PruningSchedule> listFrom(std::string_view text, const std::vector<std::string>& parts)
{
    PruningSchedule schedule;
    bool inPercent = false;
    for (std::string_view part : parts) {
        if (part.ends_with('%')) {
            inPercent = true;
            part.remove_suffix(1);
        }
        if (part.empty()) {
            continue; // a "%" of its own
        }
        const auto value = numberFrom(part);
        if (!value) {
            return notASchedule(text);
        }
        inPercent = inPercent || *value > 1.0;
        schedule.sparsities.push_back(*value);
    }
    if (inPercent) {
        for (double& sparsity : schedule.sparsities) {
            sparsity /= 100.0;
        }
    }
    if (schedule.sparsities.empty()) {
        return notASchedule(text);
    }
    if (const Result<> sound = check(schedule); !sound) {
        return std::unexpected(sound.error());
    }
    return schedule;
}

} // namespace

std::string PruningSchedule::toString() const
{
    if (sparsities.empty()) {
        return "no pruning";
    }
    std::string text;
    for (const double sparsity : sparsities) {
        text += (text.empty() ? "" : ", ") + significantText(sparsity * 100.0, 4);
    }
    return text + " %";
}

Result<> check(const PruningSchedule& schedule)
{
    if (schedule.rounds() > mostRounds) {
        return checkRounds(schedule.rounds());
    }
    double before = 0.0;
    int round = 0;
    for (const double sparsity : schedule.sparsities) {
        ++round;
        const std::string where = "round " + std::to_string(round) + " of the pruning schedule: ";
        if (!(sparsity < 1.0)) {
            return fail(where + "a sparsity of " + percent(sparsity) +
                        " leaves no weights; it must be below 100 %");
        }
        if (sparsity < 0.0) {
            return fail(where + "a sparsity of " + percent(sparsity) + " is below 0");
        }
        if (sparsity < before) {
            return fail(where + "the sparsity goes down from " + percent(before) + " to " +
                        percent(sparsity) + "; what is pruned stays pruned, so write " + percent(before) +
                        " or more");
        }
        before = sparsity;
    }
    return {};
}

PruningSchedule classicSchedule()
{
    return {{0.5, 0.7, 0.85, 0.95}};
}

Result<PruningSchedule> keptSchedule(double kept, int rounds)
{
    if (!(kept > 0.0 && kept < 1.0)) {
        return fail("the fraction kept in a pruning round must lie between 0 and 1, both excluded; it is " +
                    shortText(kept) + " (0.8 prunes 20 %)");
    }
    if (const Result<> sound = checkRounds(rounds); !sound) {
        return std::unexpected(sound.error());
    }
    PruningSchedule schedule;
    for (int round = 1; round <= rounds; ++round) {
        schedule.sparsities.push_back(1.0 - std::pow(kept, round));
    }
    // Far out 1 - kept^round is 1 in double: no weights would be left.
    if (const Result<> sound = check(schedule); !sound) {
        return std::unexpected(sound.error());
    }
    return schedule;
}

Result<PruningSchedule> polynomialSchedule(double finalSparsity, int rounds)
{
    if (!(finalSparsity > 0.0 && finalSparsity < 1.0)) {
        return fail("the final sparsity must lie between 0 and 1, both excluded; it is " +
                    shortText(finalSparsity));
    }
    if (const Result<> sound = checkRounds(rounds); !sound) {
        return std::unexpected(sound.error());
    }
    PruningSchedule schedule;
    for (int round = 1; round <= rounds; ++round) {
        const double left = 1.0 - static_cast<double>(round) / rounds;
        schedule.sparsities.push_back(finalSparsity * (1.0 - left * left * left));
    }
    return schedule;
}

Result<PruningSchedule> parseSchedule(std::string_view text)
{
    const std::vector<std::string> parts = partsOf(text);
    if (parts.empty()) {
        return notASchedule(text);
    }
    if (parts.size() == 1 && parts[0] == "classic") {
        return classicSchedule();
    }
    if (parts.size() == 1 && parts[0] == "none") {
        return PruningSchedule();
    }
    const bool isRule = parts[0] == "kept" || parts[0] == "keep" || parts[0] == "polynomial";
    return isRule ? ruleFrom(text, parts) : listFrom(text, parts);
}

} // namespace snac::compression
