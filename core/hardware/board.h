// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "folders.h"
#include "part_name.h"

#include "snac/base/error.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace snac::hardware {

/// A board or bare part as its YAML file says. BRAM is counted in 18-kbit units throughout.
struct Board
{
    std::string id;                   ///< "vu13p", as in study files
    std::string name;                 ///< "Virtex UltraScale+ VU13P"
    std::string part;                 ///< "xcvu13p-flga2577-2-e"
    std::string family;               ///< "UltraScale+", "Zynq-7000"
    std::vector<std::string> aliases; ///< "alveo-u250", ...
    long long lut = 0;
    long long ff = 0;
    long long dsp = 0;
    long long bram18 = 0;
    long long uram = 0;
    double defaultClockNs = 5.0;
    std::string notes;
    std::string file; ///< where it was read; shipped ones start with ":/" or lie in the resources folder
    bool shipped = false;
};

/// Zynq-7000, Artix-7, ...: DSP48E1 and slower logic.
[[nodiscard]] inline bool isSevenSeries(const Board& board)
{
    const std::string device = deviceOfPart(board.part);
    return device.size() > 2 && device[2] == '7';
}

/// All boards: shipped ones, then the user's folder (which may override by id).
class BoardCatalogue
{
public:
    /// Reads *.yaml and *.yml of each folder in order; a later file replaces an earlier board of the same id.
    /// Files that cannot be read and names claimed twice are reported in `problems`, the others load. A
    /// folder that does not exist is no problem.
    [[nodiscard]] static BoardCatalogue load(const std::vector<std::string>& folders,
                                             std::vector<Error>* problems = nullptr);
    /// The shipped boards and the user's. That there are no shipped ones is a problem too.
    [[nodiscard]] static BoardCatalogue of(const Folders& folders, std::vector<Error>* problems = nullptr);

    [[nodiscard]] const std::vector<Board>& boards() const { return m_boards; }
    /// By id, alias, part or device, ignoring case and the spelling of parts (part_name.h). Error lists the
    /// nearest names.
    [[nodiscard]] Result<Board> find(const std::string& name) const;
    /// The same boards and this one, which comes first and replaces one of its id. A board without an id is
    /// none.
    [[nodiscard]] BoardCatalogue with(const Board& board) const;

private:
    std::vector<Board> m_boards;
};

/// A key of a board file, for readers, forms and help. Texts have maximum 0; numbers lie in [minimum,
/// maximum].
struct BoardKey
{
    std::string_view name;
    std::string_view unit;
    bool required = false;
    double minimum = 0.0;
    double maximum = 0.0;
    std::string_view help;
};

[[nodiscard]] std::span<const BoardKey> boardKeys();
/// Why this cannot be the id of a board; empty if it can.
[[nodiscard]] std::string boardIdProblem(const std::string& id);

/// One board file from its text: keys as in boardKeys(). Errors carry line and column.
[[nodiscard]] Result<Board> parseBoard(const std::string& yaml, const std::string& file);

} // namespace snac::hardware
