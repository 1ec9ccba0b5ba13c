// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "file_look.h"
#include "settings.h"

#include "snac/hardware/board.h"
#include "snac/study/study_config.h"

namespace snac::config {

/// Settings -> option structs of the stages, with the notes and warnings that come up on the way. Private to
/// the room.
class StudyBuilder
{
public:
    StudyBuilder(const SourceText& source, const Settings& settings, const hardware::BoardCatalogue& boards,
                 study::Words words, std::vector<Diagnostic>& findings, std::vector<Diagnostic>& notUsedYet,
                 std::vector<Diagnostic>& cannotRun, FileLook look = lookAnywhere)
        : m_source(source)
        , m_settings(settings)
        , m_boards(boards)
        , m_findings(findings)
        , m_notUsedYet(notUsedYet)
        , m_cannotRun(cannotRun)
        , m_look(std::move(look))
    {
        m_config.words = words;
    }
    [[nodiscard]] study::StudyConfig build();
    /// The local search alone.
    [[nodiscard]] compression::CompressionOptions buildLocalSearch();

private:
    void buildData();
    void buildNamedData();
    void buildShapes();
    void buildTraining();
    [[nodiscard]] int leastSteps(std::string_view steps, std::string_view epochs, std::int64_t usual) const;
    void buildDecision();
    void warnOfWidth(const std::vector<Precision>& precisions);
    void buildOutputPrecision(std::optional<Precision>& precision);
    void buildEvolution();
    void buildSpace();
    void buildWindowGenes();
    void buildLayerSpace();
    void buildSnacSpace();
    void buildBlockTypes();
    void chooseForm();
    void buildHardware();
    void buildBoard();
    void buildHardwareGenes();
    void buildObjectives();
    void applyFlags(std::vector<ObjectiveItem>& items);
    void buildConstraints();
    void buildReference();
    void checkLimit(const NamedNumber& limit, study::Quantity quantity, std::string_view path);
    void buildCompression();
    void buildPrecisions();
    void buildInputPrecision();
    void buildOwnPrecision(std::string_view path, std::optional<FixedFormat>& precision);
    void buildSchedule();
    void buildTargets();
    [[nodiscard]] std::vector<ObjectiveItem> objectiveItems() const;
    [[nodiscard]] std::optional<study::Quantity> quantityOf(const std::string& name) const;
    [[nodiscard]] bool isSnac() const;
    [[nodiscard]] std::string resolved(const std::string& path) const;
    void say(Severity severity, std::string message, std::string_view path);
    void sayAt(Severity severity, std::string message, Span span, std::string_view path);
    void later(std::string message, std::string_view path);
    /// The same for what no study runs with.
    void cannotRun(std::string message, std::string_view path);

    const SourceText& m_source;
    const Settings& m_settings;
    const hardware::BoardCatalogue& m_boards;
    std::vector<Diagnostic>& m_findings;
    std::vector<Diagnostic>& m_notUsedYet;
    std::vector<Diagnostic>& m_cannotRun;
    FileLook m_look;
    std::optional<hardware::Board> m_board; ///< none where the study names none that is known
    study::StudyConfig m_config;
};

} // namespace snac::config
