// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_modules.h"

#include "snac/base/ascii.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace snac::synthesis::rtl {

namespace {

const ProgramTable& tableOf(const Source& source, const TableUse& use)
{
    return source.program.tables[static_cast<std::size_t>(use.table)];
}

/// What two uses must have in common to share a module.
using TableContent = std::tuple<std::string, int, std::vector<std::int64_t>>; // name, bits, entries

} // namespace

std::map<TableUse, std::string> tableModuleNames(const Source& source, const PartNames& parts)
{
    std::map<TableUse, std::string> names;
    std::map<TableContent, std::string> known;
    std::map<std::string, int> numbers;
    for (const ProgramValue& value : source.program.values) {
        if (value.kind != ValueKind::Lookup) {
            continue;
        }
        const TableUse use = tableUse(source.program, value);
        if (!standsAlone(use) || names.contains(use)) {
            continue;
        }
        const std::string kind = lowerCase(tableOf(source, use).name);
        std::string& name = known[{kind, use.width, entriesByAddress(source.program, use)}];
        if (name.empty()) {
            const int number = ++numbers[kind];
            name = source.design.name + parts.table + kind +
                   (number > 1 ? "_" + std::to_string(number) : std::string());
        }
        names.emplace(use, name);
    }
    return names;
}

Function tableText(const std::string& name, const std::string& comment, int addressWidth, int width,
                   const std::vector<std::int64_t>& entries, const Language& language)
{
    Function function{.name = name,
                      .comment = comment,
                      .argumentWidth = addressWidth,
                      .busWidth = 0,
                      .width = width,
                      .cases = {},
                      .otherwise = {}};
    std::map<std::int64_t, int> frequency;
    for (const std::int64_t entry : entries) {
        ++frequency[entry];
    }
    const std::int64_t common =
        std::ranges::max_element(frequency, {}, [](const auto& pair) { return pair.second; })->first;
    for (std::size_t address = 0; address < entries.size(); ++address) {
        if (entries[address] != common) {
            function.cases.emplace_back(static_cast<std::int64_t>(address),
                                        language.literal(entries[address], width));
        }
    }
    function.otherwise = language.literal(common, width);
    return function;
}

std::vector<Module> tableModules(const Source& source, const PartNames& parts, const Language& language)
{
    std::vector<Module> modules;
    for (const auto& [use, name] : tableModuleNames(source, parts)) {
        if (std::ranges::find(modules, name, &Module::name) != modules.end()) {
            continue;
        }
        const ProgramTable& table = tableOf(source, use);
        const std::string what = table.name + " of " + table.argument.toString();
        Module module;
        module.name = name;
        module.about = headLines(source, language, "table: " + what);
        module.inputWidth = use.addressWidth;
        module.outputWidth = use.width;
        module.isTable = true;
        module.functions.push_back(tableText(table.name + "_of", what, use.addressWidth, use.width,
                                             entriesByAddress(source.program, use), language));
        module.output = module.functions.front().name + "(x)";
        modules.push_back(std::move(module));
    }
    return modules;
}

} // namespace snac::synthesis::rtl
