// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "output.h"
#include "picture.h"

#include "snac/base/regular_file.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace snac::cli {

namespace {

constexpr std::size_t largestDrawing = 64U << 20U;

struct DrawOptions
{
    std::string from;
    std::string to;
};

int draw(const DrawOptions& options)
{
    const auto svg = readRegularFile(options.from, largestDrawing);
    const Result<> drawn = svg ? writePicture(*svg, options.to) : std::unexpected(svg.error());
    if (!drawn) {
        printError(drawn.error());
        return exitCodeOf(drawn.error());
    }
    return Done;
}

} // namespace

void addDraw(CLI::App& app, Action& action)
{
    auto options = std::make_shared<DrawOptions>();
    CLI::App* command = app.add_subcommand("draw", "Draws a picture of the front that is there as SVG");
    command->group(""); // not in the help
    command->add_option("svg", options->from, "The picture: FILE.svg")->required();
    command->add_option("png", options->to, "What it becomes: FILE.png")->required();
    command->callback([options, &action] {
        action = [options](const hardware::EnvironmentPtr&) { return draw(*options); };
    });
}

} // namespace snac::cli
