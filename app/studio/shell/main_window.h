// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appearance.h"
#include "autosave.h"
#include "prompts.h"
#include "recent_files.h"
#include "recent_studies.h"
#include "study_model.h"
#include "study_session.h"

#include "snac/studio/pages/compress/compress_backend.h"
#include "snac/studio/pages/setup/config_analyzer.h"

#include <QMainWindow>
#include <QTimer>

#include <functional>
#include <memory>

class QAction;
class QLabel;
class QMenu;
class QSettings;
class QStackedWidget;

namespace snac::widgets {
class NavigationRail;
}

namespace snac::studio {

class BoardPage;
class CalibratePage;
class CompressPage;
class SearchPage;
class SetupPage;

/// What a window is made with; tests exchange parts.
struct WindowOptions
{
    QSettings* settings = nullptr;    ///< required
    Appearance* appearance = nullptr; ///< may be null: the window then does not change the style
    Prompts* prompts = nullptr;       ///< null: dialogs
    StudyRunner runner = [](const study::StudyJob& job) { return study::runStudy(job); };
    QString studyFolder; ///< where new .snac files go; empty: workingFolder()
    CompressBackend compress = CompressBackend::standard();
    QString draftFolder = {}; ///< where unsaved edits are kept; empty: beside the settings
};

/// The window: the rail, the pages, the menus, and the one study it shows.
/// Split over main_window.cpp (building), _actions.cpp (menus), _files.cpp (documents), _state.cpp (what is
/// kept), _study.cpp (runs and exports).
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(WindowOptions options, QWidget* parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] SetupPage* setupPage() const { return m_setup; }
    [[nodiscard]] SearchPage* searchPage() const { return m_search; }
    [[nodiscard]] CompressPage* compressPage() const { return m_compress; }
    [[nodiscard]] BoardPage* boardPage() const { return m_board; }
    [[nodiscard]] CalibratePage* calibratePage() const { return m_calibrate; }
    [[nodiscard]] StudySession* session() const { return m_session; }
    [[nodiscard]] StudyModel* model() const { return m_model; }
    [[nodiscard]] RecentFiles* recentFiles() const { return m_recent; }
    [[nodiscard]] RecentStudies* recentStudies() const { return m_studies; }

    void showPage(const QString& key); ///< "setup", "search", "compress", "calibrate", "board"
    [[nodiscard]] QString currentPage() const;

    // Documents
    void newFromTemplate(const QString& name);
    /// A YAML or .snac file; false if the user kept the current one or the file cannot be read.
    bool openFile(const QString& file);
    bool save();
    bool saveAs(const QString& file);
    [[nodiscard]] QString documentFile() const { return m_file; } ///< empty for a document never saved
    [[nodiscard]] QString documentName() const;
    /// Reopens the file of the last session, or the quick start, and the study it showed. Edits that a
    /// program which died had not saved come back.
    void restoreLastDocument();
    /// The edits of this file, or of any document, that a program which died had not saved. False: none.
    bool restoreDraft(const QString& file);
    /// State and unsaved edits are kept now instead of in a moment.
    void keepNow();

    // Study
    void startStudy();  ///< as soon as the text has been read; problems are shown instead
    void resumeStudy(); ///< goes on with the unfinished study shown
    /// Opens a study, unless it is the one shown, and goes on with it.
    void resumeStudyFile(const QString& file);
    /// Goes on with a finished or unfinished study up to a larger number of trials.
    void prolongStudy(int trials);
    [[nodiscard]] QString studyFile() const;
    bool exportFigure(const QString& file); ///< .png, .svg, .pdf
    bool exportReport(const QString& file); ///< .csv, .html, .json

    /// Data to learn from: the document reads this file from now on, one undo step. False: it cannot be
    /// changed.
    bool useData(const QString& file);

    /// Ends without questions: a running job stops cleanly, unsaved edits are kept for the next start.
    void endBySignal();
    /// Stops a running study and waits shortly; false if the worker did not end in time.
    bool shutdown();

protected:
    void closeEvent(QCloseEvent* event) override;
    void moveEvent(QMoveEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    // main_window.cpp
    void buildPages();
    void buildStatusBar();
    void connectPages();
    void updateTitle();
    void updateStatus();
    void showMessage(const QString& text);
    bool exported(const QString& file, const std::function<Result<>(const std::string&)>& write);
    // main_window_state.cpp
    void fitToScreen();
    void saveState();
    void restoreState();
    void keepSoon();
    [[nodiscard]] bool mayStopJobs();
    void withdrawCloseQuestion();
    // main_window_actions.cpp
    void buildMenus();
    void buildFileMenu();
    void buildEditMenu();
    void buildStudyMenu();
    void buildViewMenu();
    void buildHelpMenu();
    QAction* addAction(QMenu* menu, const QString& text, const QString& name, const QKeySequence& keys);
    void fillRecentMenu();
    void updateActions();
    void showHelp(const QString& title, const QString& markdown);
    void showHelpHere();
    [[nodiscard]] QString keysReference() const;
    // main_window_files.cpp
    [[nodiscard]] bool mayReplaceDocument();
    [[nodiscard]] bool mayLoseBoard();
    bool openYaml(const QString& file);
    bool openStore(const QString& file);
    void setDocument(const QString& text, const QString& file, const QString& name);
    void askOpen();
    bool askSaveAs();
    void askExportFigure();
    void askExportReport(const QString& suffix);
    [[nodiscard]] QString folderForDialogs() const;
    // main_window_study.cpp
    void startNow();
    void showStudies();
    void askProlong();
    void openTrial(int trial);
    void showTextOf(const study::StudyJob& job);
    void onOpened(const SummaryPtr& summary);
    void onEnded(const SummaryPtr& summary);
    void onSessionState(SessionState state);

    WindowOptions m_options;
    std::unique_ptr<Prompts> m_ownPrompts;
    Prompts* m_prompts;
    BoardsPtr m_boards;
    RecentFiles* m_recent;
    RecentStudies* m_studies;
    Autosave m_drafts;
    Autosave m_boardDrafts;
    QTimer m_keep; ///< until state and edits are kept
    StudySession* m_session;
    StudyModel* m_model;
    widgets::NavigationRail* m_rail = nullptr;
    QStackedWidget* m_stack = nullptr;
    SetupPage* m_setup = nullptr;
    SearchPage* m_search = nullptr;
    CompressPage* m_compress = nullptr;
    BoardPage* m_board = nullptr;
    CalibratePage* m_calibrate = nullptr;
    QLabel* m_statusLeft = nullptr;
    QLabel* m_statusRight = nullptr;
    QMenu* m_recentMenu = nullptr;
    QAction* m_saveAction = nullptr;
    QAction* m_undoAction = nullptr;
    QAction* m_redoAction = nullptr;
    QAction* m_startAction = nullptr;
    QAction* m_pauseAction = nullptr;
    QAction* m_resumeAction = nullptr;
    QAction* m_cancelAction = nullptr;
    QAction* m_prolongAction = nullptr;
    QList<QAction*> m_exportActions;
    QString m_file;         ///< of the document
    QString m_name;         ///< shown while it has no file
    QString m_openingStore; ///< the .snac file being read
    bool m_startWhenRead = false;
    bool m_resumeWhenOpen = false;
    bool m_keepDocument = false; ///< a study is opened, its text is not
    bool m_asksToClose = false;
    bool m_closing = false; ///< all questions are answered
    bool m_closed = false;
    bool m_endedBySignal = false;
};

} // namespace snac::studio
