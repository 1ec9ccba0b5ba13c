// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson_movie.h"

#include "snac/lesson/problems.h"
#include "snac/studio/pages/page.h"
#include "snac/studio/shell/study_model.h"
#include "snac/widgets/lesson/lesson_view.h"

#include <QPointer>

#include <optional>

class QComboBox;
class QMenu;
class QPushButton;
class QStackedWidget;

namespace snac::widgets {
class CompressionState;
class CompressionView;
} // namespace snac::widgets

namespace snac::studio {

class ChildTrainer;
class LessonExport;
class PageHeader;
class Prompts;
class PruningReader;

/// The Learn page: one generation of NSGA-II step by step, of a small problem or of the open study, or
/// compression. Made when it is shown first.
class LearnPage : public Page
{
    Q_OBJECT

public:
    LearnPage(StudyModel* model, Prompts* prompts, QWidget* parent = nullptr);

    [[nodiscard]] widgets::LessonState* state() const { return m_state; }
    [[nodiscard]] widgets::LessonView* view() const { return m_view; } ///< null before it is shown
    /// Null before "compression" is chosen first.
    [[nodiscard]] widgets::CompressionState* compression() const { return m_compression; }
    [[nodiscard]] widgets::CompressionView* compressionView() const { return m_compressionView; }
    [[nodiscard]] widgets::LessonFrame* frame() const;           ///< the lesson that is shown
    [[nodiscard]] QWidget* lecture() const { return m_lecture; } ///< null where it is not open
    [[nodiscard]] LessonExport* pictures() const { return m_export; }
    [[nodiscard]] LessonMovie* movie() const { return m_movie; }

    [[nodiscard]] ChildTrainer* trainer() const { return m_trainer; }

    [[nodiscard]] PageStatus status() const override;
    void saveState(QSettings& settings) const override;
    void restoreState(const QSettings& settings) override;

    /// "zdt1", ..., "compression" or "study"; nothing happens for one there is not.
    void chooseSource(const QString& key);
    [[nodiscard]] QString source() const { return m_source; }
    void chooseGeneration(int index);

    void askPicture();
    void askPictures();
    bool writePicture(const QString& file);
    void askMovie(LessonMovie::Span span);
    void toggleLecture();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void buildCompression();
    void showSource();
    [[nodiscard]] bool isOnCompression() const;
    [[nodiscard]] widgets::LessonSteps* steps() const;
    void addMovieButton();
    void fillMovieMenu(QMenu& menu);
    [[nodiscard]] widgets::LessonLook pictureLook() const;
    void fillSources();
    void fillGenerations();
    void showGeneration();
    void onStudyChanged();
    void connectTrainer();
    void trainChild(int place);
    [[nodiscard]] QString fileName() const;
    [[nodiscard]] std::optional<lesson::Problem> problem() const;

    StudyModel* m_model;
    Prompts* m_prompts;
    widgets::LessonState* m_state;
    LessonExport* m_export;
    LessonMovie* m_movie;
    ChildTrainer* m_trainer;
    PageHeader* m_header = nullptr;
    QComboBox* m_sources = nullptr;
    QComboBox* m_generations = nullptr;
    QPushButton* m_lectureButton = nullptr;
    QStackedWidget* m_views = nullptr;
    widgets::LessonView* m_view = nullptr;
    widgets::CompressionState* m_compression = nullptr;
    widgets::CompressionView* m_compressionView = nullptr;
    PruningReader* m_pruningReader = nullptr;
    QPointer<QWidget> m_lecture;
    QString m_source;
    int m_generation = -1;
    std::shared_ptr<const study::Generation> m_shown; ///< of a study; null: of a problem, or none
    int m_speed = 1;
    bool m_motion = true;
    widgets::LessonStyle m_look = widgets::LessonStyle::Window;
};

} // namespace snac::studio
