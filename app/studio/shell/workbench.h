// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "recent_files.h"
#include "recent_studies.h"
#include "study_model.h"
#include "study_session.h"

#include "snac/reports/synthesis_record.h"
#include "snac/studio/pages/setup/config_analyzer.h"
#include "snac/widgets/plots/objective_plot.h"

#include <QObject>

#include <functional>

class QSettings;

namespace snac::studio {

/// What the Compress page knows of a step, in its words.
struct StepWords
{
    QString title;      ///< "#93 · ap_fixed<8,3> · iterative · 80 %"
    QStringList scores; ///< as that page shows them, with the rows they are of
};

class Prompts;
class StudyControl;
class StudyFiles;
class WindowExports;

/// What the pages of one window share, and how they lead to one another. Nothing is owned here but what a
/// QObject owns; the window makes it, and it lives as long as the pages.
class Workbench : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    QWidget* window = nullptr; ///< that dialogs stand over
    QSettings* settings = nullptr;
    Prompts* prompts = nullptr;
    QString draftFolder; ///< where unsaved edits are kept
    hardware::EnvironmentInUsePtr environment;
    jobs::Workers compress; ///< of the local search, and what reads it
    BoardsPtr boards;
    RecentFiles* recent = nullptr;
    RecentStudies* studies = nullptr;
    StudySession* session = nullptr;
    StudyModel* model = nullptr;
    // Known once all pages are made: from Page::join() on.
    StudyFiles* files = nullptr;
    StudyControl* study = nullptr;
    WindowExports* exports = nullptr;
    std::function<StepWords(const QString& step)> stepWords; ///< of a step "BRANCH/ROUND"

Q_SIGNALS:
    void pageWanted(const QString& key);
    void fileWanted(const QString& file); ///< to be opened, whatever it is
    void dataWanted(const QString& file); ///< data to learn from, to be looked at and planned for
    void openWanted();                    ///< some file, which the user chooses
    void message(const QString& text);    ///< for the status bar
    void boardWanted(const QString& id);  ///< to be shown
    void boardChosen(const QString& id);  ///< for the study
    void boardsChanged(const snac::studio::BoardsPtr& boards);
    void trialWanted(int trial);                ///< to be compressed
    void comparisonWanted(const QString& file); ///< of the open study with this one
    /// A trial, or the step "BRANCH/ROUND" of it, to be made hardware, or to be written as a project.
    void synthesisWanted(int trial, const QString& step);
    void exportWanted(int trial, const QString& step);
    void measuredChanged(const std::vector<snac::widgets::PlotMeasured>& measured); ///< of the open study
    /// The same of its trials and the steps of its local search.
    void synthesesChanged(const std::vector<snac::study::SynthesisRecord>& nearest);
    void reportsWanted(const QStringList& paths); ///< to be rows of the calibration
    void costModelChanged();                      ///< estimates are corrected differently from now on
    void rateMeasured(double samplesPerSecond);
};

} // namespace snac::studio
