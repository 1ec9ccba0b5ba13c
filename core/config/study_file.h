// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/config/diagnostic.h"
#include "snac/config/field.h"
#include "snac/hardware/board.h"
#include "snac/runs/runner.h"
#include "snac/study/study_meta.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace snac::config {

/// What a study file says of the sizes of its data, without its data: SNAC-Pack's data sets are known, and
/// its files describe others. 0: not said.
struct DescribedData
{
    int inputs = 0;
    int outputs = 0;
};

/// What reading a study file gives: always all problems, and the config if there were no errors.
struct ReadOutcome
{
    std::optional<study::StudyConfig> config;
    std::vector<Diagnostic> diagnostics;
    std::vector<Diagnostic> notUsedYet; ///< keys of stages that are not built; severity Note
    /// Those of them without which the study cannot run: data nobody reads, blocks nobody builds.
    std::vector<Diagnostic> cannotRun;
    DescribedData described;
};

enum class FileKind {
    Study,
    SearchSpace,
    Board,
    StoredStudy ///< the text that a begun study keeps: what was accepted then stays accepted
};

/// What a file is, by the keys at its top: most of them belong to this kind. Study where nothing tells, and
/// for text that is no YAML. Forms: a study; a search space, bare (SNAC-Pack's) or under `search_space:`
/// alone (which is a study as well); a board.
[[nodiscard]] FileKind kindOf(std::string_view text);

/// Where the text sets a key ("search.loss"), or the section it would stand in; only the file where it has
/// neither.
[[nodiscard]] SourcePlace placeOf(std::string_view text, const std::string& file, const std::string& path);

/// Reads a study from text. `file` is used in messages and to resolve relative data paths. Never throws,
/// never crashes: malformed, huge, binary or hostile text gives diagnostics (limits: 4 MiB of text, nesting
/// 64, no alias bombs).
[[nodiscard]] ReadOutcome readStudy(std::string_view text, const std::string& file,
                                    const hardware::BoardCatalogue& boards, FileKind kind = FileKind::Study,
                                    study::Words words = study::Words::Now);

/// The text of a study that an earlier program began, so that it means the same to this one: `lut` becomes
/// `lut_pct`. Text in today's words, and what is no YAML, stays as it is.
[[nodiscard]] std::string inTodaysWords(std::string text, study::Words words);

/// Where the value of a key stands in the text, or where it would be inserted. For editors.
struct ValueSpan
{
    std::string path;      ///< canonical path
    std::size_t begin = 0; ///< byte offsets of the value
    std::size_t end = 0;
    int line = 0; ///< from 1
    int column = 0;
    std::string text; ///< the value as written
};
/// All scalar and flow values (and whole block values of domain fields) that the text sets; empty if it is
/// not YAML.
[[nodiscard]] std::vector<ValueSpan> valueSpans(std::string_view text);

/// One replacement in a text: bytes [begin, end) become `replacement`.
struct TextEdit
{
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string replacement;
};

/// The smallest edit that gives `path` the value `yaml` (flow style, one line), keeping comments, order and
/// formatting; adds the key (and its section) where missing, removes it for an empty value. Error: the text
/// is not YAML.
[[nodiscard]] Result<TextEdit> setValue(std::string_view text, std::string_view path, std::string_view yaml);
/// (Qualify the call when arguments are of namespace std: std::apply is found as well.)
[[nodiscard]] std::string apply(std::string_view text, const TextEdit& edit);
/// A text as one YAML scalar: as it is where that is safe, in double quotes otherwise. For setValue() of free
/// text.
[[nodiscard]] std::string yamlText(std::string_view text);

/// Reads the YAML file and makes a job (file = .snac path by default rule: NAME.snac beside the working
/// folder or in results_dir). Diagnostics with errors become one Error whose message has a line a problem.
[[nodiscard]] Result<study::StudyJob> jobFromYaml(const std::string& path,
                                                  const hardware::BoardCatalogue& boards,
                                                  std::vector<Diagnostic>* diagnostics = nullptr);
/// The same of a text that was read already.
[[nodiscard]] Result<study::StudyJob> jobOf(ReadOutcome outcome, std::string text, const std::string& path);
/// The job that resumes a stored study, by the head of its file (see jobs::jobToResume).
[[nodiscard]] Result<study::StudyJob> jobFromMeta(const study::StudyMeta& meta, const std::string& file,
                                                  const hardware::BoardCatalogue& boards);

} // namespace snac::config
