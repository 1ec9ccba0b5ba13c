// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Fields of board files: names, limits and help come from the hardware room, which reads the files.
#include "field_row.h"

#include "snac/hardware/board.h"

#include <algorithm>
#include <array>

namespace snac::config {

namespace {

struct Shown
{
    std::string_view name;
    FieldType type;
    std::string_view group;
    std::string_view label;
    std::string_view defaultText;
};

constexpr std::array shownKeys = {
    Shown{"id", FieldType::Text, "Board", "Id", ""},
    Shown{"name", FieldType::Text, "Board", "Name", ""},
    Shown{"part", FieldType::Text, "Board", "Part", ""},
    Shown{"family", FieldType::Text, "Board", "Family", ""},
    Shown{"aliases", FieldType::ChoiceList, "Board", "Other names", ""},
    Shown{"lut", FieldType::Integer, "Totals", "LUT", ""},
    Shown{"ff", FieldType::Integer, "Totals", "FF", ""},
    Shown{"dsp", FieldType::Integer, "Totals", "DSP", ""},
    Shown{"bram18", FieldType::Integer, "Totals", "BRAM", ""},
    Shown{"uram", FieldType::Integer, "Totals", "URAM", "0"},
    Shown{"default_clock_ns", FieldType::Real, "Clock and notes", "Clock period", "5"},
    Shown{"notes", FieldType::Text, "Clock and notes", "Notes", ""},
};

std::vector<Field> makeRows()
{
    std::vector<Field> rows;
    for (const hardware::BoardKey& key : hardware::boardKeys()) {
        const auto known = std::find_if(shownKeys.begin(), shownKeys.end(),
                                        [&](const Shown& shown) { return shown.name == key.name; });
        const bool number = key.maximum > 0.0;
        // A key the hardware room adds appears at once, under its own name.
        const Shown shown =
            known != shownKeys.end()
                ? *known
                : Shown{key.name, number ? FieldType::Real : FieldType::Text, "Board", key.name, ""};
        Row row(key.name, shown.type, Stage::Hardware, shown.group, shown.label, shown.defaultText, key.help);
        Field field = std::move(row).unit(key.unit).done();
        if (number) {
            field.minimum = key.minimum;
            field.maximum = key.maximum;
        }
        rows.push_back(std::move(field));
    }
    return rows;
}

} // namespace

std::span<const Field> boardFieldTable()
{
    static const std::vector<Field> rows = makeRows();
    return rows;
}

} // namespace snac::config
