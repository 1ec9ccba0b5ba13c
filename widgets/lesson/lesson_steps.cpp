// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson_steps.h"

#include <QFile>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>

namespace snac::widgets {

bool LessonSteps::goOn()
{
    if (step() + 1 < stepCount()) {
        setStep(step() + 1);
        return true;
    }
    if (sceneIndex() + 1 >= sceneTotal()) {
        return false;
    }
    setSceneIndex(sceneIndex() + 1);
    return true;
}

bool LessonSteps::goBack()
{
    if (step() > 0) {
        setStep(step() - 1);
        return true;
    }
    if (sceneIndex() == 0) {
        return false;
    }
    setSceneIndex(sceneIndex() - 1);
    setStep(stepCount() - 1);
    return true;
}

bool writeLessonPicture(const QString& file, const LessonSteps& lesson, const LessonLook& look, QSize size,
                        double scale)
{
    const QRectF area(QPoint(0, 0), size);
    if (!file.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive)) {
        QImage image(size * scale, QImage::Format_RGB32);
        image.setDevicePixelRatio(scale);
        QPainter painter(&image);
        lesson.paint(painter, area, look);
        painter.end();
        return image.save(file, "PNG");
    }
    QFile probe(file);
    if (!probe.open(QIODevice::WriteOnly)) {
        return false;
    }
    probe.close();
    QSvgGenerator generator;
    generator.setFileName(file);
    generator.setSize(size);
    generator.setViewBox(area);
    generator.setTitle(lesson.titleOf(lesson.sceneIndex()).toHtmlEscaped());
    generator.setDescription(lesson.headline().toHtmlEscaped());
    QPainter painter;
    if (!painter.begin(&generator)) {
        return false;
    }
    lesson.paint(painter, area, look);
    return painter.end();
}

} // namespace snac::widgets
