// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson_export.h"

#include "snac/base/run_control.h"

#include <QSize>
#include <QTemporaryDir>

#include <memory>
#include <thread>

namespace snac::studio {

/// A lesson as an MP4 film or a GIF animation, made by ffmpeg where it is installed: the steps are drawn one
/// a turn of the event loop into a folder of their own, then ffmpeg runs beside the window. The film takes
/// its name when it is whole.
class LessonMovie : public QObject
{
    Q_OBJECT

public:
    enum class Span {
        Scene, ///< all steps of the scene in front
        All    ///< all scenes, those of placesOf()
    };
    struct Request
    {
        QString file; ///< ends in .mp4 or .gif
        Span span = Span::Scene;
        int stepTime = 1200; ///< ms that a step stands
        QSize size;          ///< of the picture, in its own units; even numbers
    };

    explicit LessonMovie(QObject* parent = nullptr);
    ~LessonMovie() override;

    /// Why no film can be made, with what to install; empty: it can.
    [[nodiscard]] static QString whyNot();

    /// Errors: another ending, a film under way, no ffmpeg, no room for the pictures.
    [[nodiscard]] Result<> start(Request request, const widgets::LessonSteps& lesson,
                                 const widgets::LessonLook& look);
    [[nodiscard]] bool isRunning() const { return m_running; }
    void cancel(); ///< ends with finished()
    [[nodiscard]] QString file() const { return m_request.file; }

Q_SIGNALS:
    void finished(const QString& problem); ///< empty: the film is there

private:
    void drawNext();
    void encode();
    void end(const QString& problem);

    Request m_request;
    std::unique_ptr<widgets::LessonSteps> m_lesson;
    widgets::LessonLook m_look;
    std::vector<LessonPlace> m_places;
    std::size_t m_next = 0;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_program;
    QTimer m_timer;
    bool m_running = false;
    std::unique_ptr<RunControl> m_control;
    std::thread m_thread;
};

} // namespace snac::studio
