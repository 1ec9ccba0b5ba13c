// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appearance.h"
#include "page_stack.h"
#include "prompts.h"
#include "workbench.h"

#include <QMainWindow>
#include <QTimer>

#include <memory>

class QLabel;
class QSettings;

namespace snac::studio {

class AgentJobsView;
class WindowJobs;
class WindowMenus;

/// What a window is made with; tests exchange parts.
struct WindowOptions
{
    hardware::EnvironmentInUsePtr environment; ///< required
    QSettings* settings = nullptr;             ///< required
    Appearance* appearance = nullptr;          ///< may be null: the window then does not change the style
    Prompts* prompts = nullptr;                ///< null: dialogs
    StudyRunner runner = {};                   ///< empty: that of the jobs
    QString studyFolder;                       ///< where new .snac files go; empty: workingFolder()
    jobs::Workers compress = {}; ///< of the local search, and what reads it; empty: the real ones
    QString draftFolder = {};    ///< where unsaved edits are kept; empty: beside the settings
};

/// The window: puts the pages, the document, the study, the jobs and the menus together, and keeps what
/// outlives it. What each of these does is in a class of its own.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(WindowOptions options, QWidget* parent = nullptr);
    ~MainWindow() override;

    template<class Kind>
    [[nodiscard]] Kind* page() const
    {
        return m_pages->page<Kind>();
    }
    [[nodiscard]] const QList<Page*>& pages() const { return m_pages->pages(); }
    [[nodiscard]] StudySession* session() const { return m_bench->session; }
    [[nodiscard]] StudyModel* model() const { return m_bench->model; }
    [[nodiscard]] RecentFiles* recentFiles() const { return m_bench->recent; }
    [[nodiscard]] RecentStudies* recentStudies() const { return m_bench->studies; }

    void showPage(const QString& key); ///< of Page::key(); another one shows the first page
    [[nodiscard]] QString currentPage() const;

    // Documents
    void newFromTemplate(const QString& name);
    /// A YAML, .snac, data or network file; false if the user kept the current one or the file cannot be
    /// read.
    bool openFile(const QString& file);
    bool save();
    bool saveAs(const QString& file);
    [[nodiscard]] QString documentFile() const; ///< empty for a document never saved
    [[nodiscard]] QString documentName() const;
    /// Reopens the file of the last session, or the quick start, and the study it showed. Edits that a
    /// program which died had not saved come back.
    void restoreLastDocument();
    /// Edits that were not saved and have nothing to do with the file that was asked for instead: those of
    /// boards come back, those of another study are told of.
    void restoreOtherEdits();
    /// State and unsaved edits are kept now instead of in a moment.
    void keepNow();

    // Study: see StudyControl
    void startStudy();
    void resumeStudy();
    void resumeStudyFile(const QString& file);
    void prolongStudy(int trials);
    [[nodiscard]] QString studyFile() const;
    bool exportFigure(const QString& file); ///< .png, .svg, .pdf, .csv
    bool exportReport(const QString& file); ///< .csv, .html, .json

    /// Ends without questions: a running job stops cleanly, unsaved edits are kept for the next start.
    void endBySignal();
    /// Stops a running study and waits shortly; false if the worker did not end in time.
    bool shutdown();

protected:
    void closeEvent(QCloseEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void moveEvent(QMoveEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    // main_window.cpp
    void setUpBench(const WindowOptions& options);
    void buildStatusBar();
    void joinPages();
    void connectParts();
    void updateTitle();
    void findAgents();
    void tellAgents();
    void updateStatus();
    void updateActions();
    void showMessage(const QString& text);
    // main_window_state.cpp
    void fitToScreen();
    void saveState();
    void restoreState();
    void keepSoon();
    void closeUnasked();

    std::unique_ptr<Prompts> m_ownPrompts;
    Workbench* m_bench;
    PageStack* m_pages = nullptr;
    WindowJobs* m_jobs = nullptr;
    AgentJobsView* m_agentJobs = nullptr;
    WindowMenus* m_menus = nullptr;
    QLabel* m_statusLeft = nullptr;
    QLabel* m_statusRight = nullptr;
    QTimer m_keep;          ///< until state and edits are kept
    bool m_closing = false; ///< all questions are answered
    bool m_closed = false;
    bool m_endedBySignal = false;
};

} // namespace snac::studio
