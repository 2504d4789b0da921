"""The addresses of feeds: all of them, one of them, and what can be done with it."""

from django.urls import path

from newsroom.views import feed, feeds

urlpatterns = [
    path("feeds/", feeds.feeds, name="feeds"),
    path("feeds/feeds.opml", feeds.opml, name="feeds_opml"),
    path("feeds/<int:pk>/", feed.feed, name="feed"),
    path("feeds/<int:pk>/state/", feed.state, name="feed_state"),
    path("feeds/<int:pk>/poll/", feed.poll, name="feed_poll"),
    path("feeds/<int:pk>/pause/", feed.pause, name="feed_pause"),
    path("feeds/<int:pk>/bring/", feed.bring, name="feed_bring"),
    path("feeds/<int:pk>/leave/", feed.leave, name="feed_leave"),
]
